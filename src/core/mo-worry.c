/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-worry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-relay-private.h"

#define SOMEBODY                                                                               \
  "(me|him|her|them|us|my (son|daughter|child|wife|husband|mother|father|partner))"
#define SELF "(my|him|her|them)sel(f|ves)"

static const char *const patterns[] = {
  "\\bsuicid\\w*",
  "\\bkill(ing|ed)? " SELF,
  "\\b(end|ending) (it all|my life|his life|her life)\\b",
  "\\b(take|took|taking) (my|his|her) own life\\b",
  "\\bself[- ]?harm\\w*",
  "\\b(hurt|hurting|cut|cutting|burn|burning|starve|starving) " SELF,
  "\\boverdos\\w*|\\bsav(ed|ing) up (my |his |her )?(pills|tablets|medication)",
  "\\b(want|wants|wanted|wish|wishes|wished)( \\w+){0,3} (to die|was dead|were dead|to be dead|"
  "dead)\\b",
  "\\bbetter off (dead|without (me|him|her))\\b",
  "\\b(no|any) (reason|point) (to|in|for) (live|living|go on|going on|carrying on)\\b",
  "\\b(can ?not|can't|cannot) ((go|carry) on(?= ?([.,!?;]|$|like|living|any))|take (it )?any "
  "?more|cope any ?more)\\b",
  "\\b(hits?|hitting|beats?|beating|beaten|slaps?|slapped|punch(es|ed)?|kick(s|ed)|push(es|ed)|"
  "shoves?|shoved|bites?|throttled|strangled|chok(es|ed)|grabb?(s|ed)|hurts|attack(s|ed)) "
  "(" SOMEBODY "\\b(?! (out|on|back|over|through|along|up the|to|at) )|at " SOMEBODY ")",
  "\\b(hit|hurt) " SOMEBODY "\\b(?! (out|on|back))",
  "\\b(scared|afraid|frightened|terrified) of (him|her|them|my (husband|wife|partner|son|"
  "daughter|mother|father|carer|brother|sister)|going home)\\b",
  "\\bthreaten(s|ed|ing)?\\b|\\bthreats\\b",
  "\\babus(e|es|ed|ing|ive)\\b",
  "\\brap(e|ed|ing|ist)\\b|\\bmolest\\w*|\\b(sexually )?assault(s|ed|ing)\\b",
  "\\btouch(es|ed|ing) (me|her|him) (where|in a way|there|down)\\b",
  "\\block(s|ed)? (me|him|her) (in|out|up)\\b|\\b(won't|not|never) (let|allowed) (me|her|him) "
  "(out|leave|see anybody|see anyone)\\b",
  "\\b(tak(es|ing)|took|steal(s|ing)?|stole|keeps|spends|spent|hides) (all )?(of )?"
  "((my|her|his) (money|benefits?|pension|card|savings)|my (medication|pills|tablets))\\b",
  "\\b(not( feel)?|isn't|don't feel|doesn't feel|never feel) safe\\b|\\bunsafe at home\\b",
  "\\bneglect(ed|ing|s)?\\b|\\bbruis(e|es|ed|ing)\\b|\\bblack eye\\b",
  "\\b(no|without|not had any|refuses) (food|anything to eat|water)\\b",
  "\\bleft (me |him |her )?(alone |lying )+(in|for|on|all)\\b",
  "\\bwith a (knife|gun|weapon)\\b",
  "\\bforc(es|ed|ing) (me|him|her)\\b|\\bcontrols (me|everything|who)\\b",
  "\\bhears? voices\\b",
};

static void
seek (const MoRelayPlain *plain, GRegex *compiled, GArray *found)
{
  g_autoptr (GMatchInfo) match = NULL;
  for (g_regex_match (compiled, plain->text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    int from = 0, to = 0;
    g_match_info_fetch_pos (match, 0, &from, &to);
    if (to <= from)
      continue;
    MoWorry worry = { plain->from[from], plain->to[to - 1] };
    g_array_append_val (found, worry);
  }
}

/* The office's own, each as whole words. */
static void
seek_own (const MoRelayPlain *plain, const char *own, GArray *found)
{
  g_auto (GStrv) lines = g_strsplit (own, "\n", -1);
  for (guint i = 0; lines[i]; i++) {
    g_autofree char *word = mo_relay_plain_word (g_strstrip (lines[i]));
    if (!*word)
      continue;
    g_autofree char *escaped = g_regex_escape_string (word, -1);
    g_autofree char *pattern = g_strdup_printf ("(?<!\\w)%s(?!\\w)", escaped);
    g_autoptr (GRegex) compiled = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
    if (compiled)
      seek (plain, compiled, found);
  }
}

static int
by_place (gconstpointer one, gconstpointer other)
{
  const MoWorry *a = one, *b = other;
  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  return a->to > b->to ? -1 : a->to < b->to;
}

static GArray *
apart (GArray *found)
{
  GArray *worries = g_array_new (FALSE, FALSE, sizeof (MoWorry));
  guint covered = 0;
  g_array_sort (found, by_place);
  for (guint i = 0; i < found->len; i++) {
    const MoWorry *worry = &g_array_index (found, MoWorry, i);
    if (worry->from < covered)
      continue;
    covered = worry->to;
    g_array_append_val (worries, *worry);
  }
  return worries;
}

GArray *
mo_worry_scan (const char *text, const char *own)
{
  static GRegex *compiled[G_N_ELEMENTS (patterns)];
  static gsize once;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (MoWorry));

  if (!text || !g_utf8_validate (text, -1, NULL))
    return g_steal_pointer (&found);
  if (g_once_init_enter (&once)) {
    for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
      compiled[i] = g_regex_new (patterns[i], G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
    g_once_init_leave (&once, 1);
  }
  g_autoptr (MoRelayPlain) plain = mo_relay_plain_new (text);
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    seek (plain, compiled[i], found);
  if (own)
    seek_own (plain, own, found);
  return apart (found);
}

char *
mo_worry_words (const char *text, const GArray *worries)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < worries->len; i++) {
    const MoWorry *worry = &g_array_index (worries, MoWorry, i);
    g_autofree char *piece = g_strndup (text + worry->from, worry->to - worry->from);
    g_string_append_printf (words, _ ("%s“%s”"), words->len ? ", " : "", piece);
  }
  return words->len ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
