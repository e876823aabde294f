/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways round the office, and addresses of houses. */
#include "core/mo-relay-private.h"

#define ANY  FALSE
#define THIS TRUE

#define STREET                                                                                 \
  "(Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Dr|Way|Gardens|Grove|Crescent|Court|"     \
  "Place|Terrace|Row|Square|Mews|Hill|Walk|Rise|View|Park|Parade|Cottages?|Villas|Mount|"      \
  "Vale|Croft|Wharf|House)\\b"
/* Of which a capital is not asked: they are hardly said of anything else. */
#define PLAIN_STREET "(street|road|lane|avenue|crescent|terrace|gardens|close)"
#define SHORT_WORD                                                                             \
  "(the|a|an|of|my|her|his|our|very|too|so|minutes?|miles?|years?|hours?|other)"

static const MoRelayShape shapes[] = {
  { MO_LEAK_AROUND,
    ANY,
    "\\b(swap|exchange|trade)(ped|d|ping|ing)? (our |phone |mobile |telephone )*(numbers|"
    "e-?mails?|addresses|e-?mail addresses|contact details|details)\\b" },
  { MO_LEAK_AROUND,
    ANY,
    "(?<!not )(?<!never )(?<!n't )\\b(give|giving|gave|send|sent|pass|tell|let)( you| her| him|"
    " them)* (have )?(my|our) ((mobile|phone|home|telephone) )?(number|e-?mail|address)\\b" },
  { MO_LEAK_AROUND,
    ANY,
    "\\b(give|send|text|tell|let) (me( have)? (your|her|his)|(you|her|him) the) "
    "((mobile|phone|home|telephone) )?(number|e-?mail|address)\\b" },
  { MO_LEAK_AROUND,
    ANY,
    "\\b(can|could|may|shall|would|will) (i|you|we) [^.\\n]{0,30}(his|her|their|your|each "
    "other's) ((mobile|phone|home|telephone) )*(numbers?|e-?mail|address)\\b" },
  { MO_LEAK_AROUND,
    ANY,
    "\\beach other'?s? ((mobile|phone|telephone) )*(numbers|e-?mails|addresses)\\b" },
  { MO_LEAK_AROUND,
    ANY,
    "\\b(here is|here's|(can|could|may) (i|we|she|he|they) (have|get)) "
    "(my|her|his|your) ((mobile|phone|home) )?(number|mobile|e-?mail)\\b" },
  { MO_LEAK_AROUND,
    ANY,
    "\\b(cut out|without|without going through|behind the back of|round|bypass(ing)?|not "
    "through|instead of) (the office\\b|you\\b(?= *[.!?\\n]|$))" },
  { MO_LEAK_AROUND,
    ANY,
    "\\b(ring|call|text|message|contact|phone) (me|us|her|him|you) direct(ly)?\\b|\\b(in|by) "
    "(touch|contact) direct(ly)?\\b" },
  { MO_LEAK_AROUND,
    ANY,
    "\\bcome (round )?to (mine|my (house|place|flat))\\b|\\b(round|over) to (mine|ours)\\b|"
    "\\b(drop|pop|call) (in|by|round) at (mine|ours)\\b" },
  { MO_LEAK_AROUND,
    ANY,
    "\\b(met|meet|meeting) up\\b[^.\\n]{0,30}\\b(by ourselves|just the two of "
    "us|privately)\\b" },
  { MO_LEAK_ADDRESS,
    THIS,
    "\\b(?!The|A |An |On |In |At |Our|His|Her|My|One|Main|High|Back|Long|Very)[A-Z][a-z']+ "
    "(Road|Lane|Avenue|Close|Crescent|Terrace|Cottage|Lodge|Farm|Farmhouse|Bungalow)\\b" },
  { MO_LEAK_ADDRESS, ANY, "\\bpo box \\d+(, \\w+)?" },
  { MO_LEAK_ADDRESS,
    THIS,
    "\\b([Ff]lat|[Aa]partment|[Aa]pt) \\d+[a-zA-Z]?\\b(?! "
    "(year|month|week|day|flight|floor|room|step)s?\\b)" },
  { MO_LEAK_ADDRESS,
    THIS,
    "\\b(\\d{1,4}[A-Za-z]?|[Nn]umber (\\d+|" MO_RELAY_COUNT ")|" MO_RELAY_COUNT
    "),? (The |[A-Z][\\w']+ ){1,3}" STREET },
  { MO_LEAK_ADDRESS, THIS, "\\b\\d{1,4}[A-Za-z]?,? The [A-Z]\\w+" },
  { MO_LEAK_ADDRESS,
    ANY,
    "\\b\\d{1,4}[a-z]?,? (?!" SHORT_WORD "\\b)[a-z']{3,} (?<!th |st |nd |rd )" PLAIN_STREET
    "\\b(?! (to|by|of|and)\\b)" },
  { MO_LEAK_ADDRESS,
    THIS,
    "\\b([Ll]ive|[Ll]ives|[Ll]iving|[Hh]ouse is|[Hh]ome is|[Cc]ome to|[Aa]ddress is|[Mm]oved "
    "to|[Mm]e)( on| in| at| to)? (the )?([A-Z][\\w']+ ){1,3}" STREET },
};

void
mo_relay_seek_around (MoRelaySeek *seek)
{
  static GRegex *compiled[G_N_ELEMENTS (shapes)];
  static gsize once;

  if (g_once_init_enter (&once)) {
    mo_relay_shapes_compile (shapes, compiled, G_N_ELEMENTS (shapes));
    g_once_init_leave (&once, 1);
  }
  mo_relay_seek_shapes (seek, shapes, compiled, G_N_ELEMENTS (shapes), NULL);
}
