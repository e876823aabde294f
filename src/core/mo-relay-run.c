/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-relay-run-private.h"

#define FILLERS_TOGETHER 5

typedef enum {
  NO_FIGURE,
  SINGLE,   /* "seven", "oh" */
  TENS,     /* "twenty": two figures, unless a single follows */
  TEEN,     /* "twelve" */
  HUNDRED,  /* "nine hundred" */
  MULTIPLY, /* "double", "treble" */
} Kind;

static const struct {
  const char *word;
  Kind kind;
  const char *figures;
} figure_words[] = {
  { "zero", SINGLE, "0" },      { "oh", SINGLE, "0" },       { "o", SINGLE, "0" },
  { "nought", SINGLE, "0" },    { "naught", SINGLE, "0" },   { "nil", SINGLE, "0" },
  { "one", SINGLE, "1" },       { "two", SINGLE, "2" },      { "three", SINGLE, "3" },
  { "four", SINGLE, "4" },      { "five", SINGLE, "5" },     { "six", SINGLE, "6" },
  { "seven", SINGLE, "7" },     { "eight", SINGLE, "8" },    { "nine", SINGLE, "9" },
  { "ten", TEEN, "10" },        { "eleven", TEEN, "11" },    { "twelve", TEEN, "12" },
  { "thirteen", TEEN, "13" },   { "fourteen", TEEN, "14" },  { "fifteen", TEEN, "15" },
  { "sixteen", TEEN, "16" },    { "seventeen", TEEN, "17" }, { "eighteen", TEEN, "18" },
  { "nineteen", TEEN, "19" },   { "twenty", TENS, "20" },    { "thirty", TENS, "30" },
  { "forty", TENS, "40" },      { "fifty", TENS, "50" },     { "sixty", TENS, "60" },
  { "seventy", TENS, "70" },    { "eighty", TENS, "80" },    { "ninety", TENS, "90" },
  { "hundred", HUNDRED, "00" }, { "double", MULTIPLY, "2" }, { "treble", MULTIPLY, "3" },
  { "triple", MULTIPLY, "3" },
};

/* Words that part the pieces of a number and say nothing. */
static const char *const fillers[] = {
  "then", "and", "space", "dash", "dot",  "point", "hyphen", "after", "that", "next",
  "last", "the", "rest",  "is",   "ends", "with",  "in",     "it",    "now",  "lastly",
};

typedef struct {
  const MoRelayPlain *plain;
  const gboolean *harmless;
  MoRelayRun *run;
  int times;     /* "double": the next figure twice */
  gboolean tens; /* the piece before was "twenty": a single takes its nought's place */
} Reading;

static gboolean
is_word (const char *text, gsize length, const char *word)
{
  return strlen (word) == length && g_ascii_strncasecmp (text, word, length) == 0;
}

static int
figure_word (const char *text, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (figure_words); i++)
    if (is_word (text, length, figure_words[i].word))
      return (int) i;
  return -1;
}

static gboolean
is_filler (const char *text, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (is_word (text, length, fillers[i]))
      return TRUE;
  return FALSE;
}

/* A word without the dash of "seventy-seven". */
static gsize
piece_of_word (const char *text)
{
  gsize length = 0;
  while (g_ascii_isalpha (text[length]))
    length++;
  return length && mo_relay_word_at (text) >= length ? length : 0;
}

/* "O77OO", "l23": letters that look like figures, among figures.  0: no such piece. */
static gsize
figures_at (const char *text)
{
  gsize length = 0;
  int real = 0;
  for (; g_ascii_isdigit (text[length]) || (text[length] && strchr ("oOlIi", text[length]));
       length++)
    real += g_ascii_isdigit (text[length]) ? 1 : 0;
  if (g_ascii_isalpha (text[length]) || real < 2 || (gsize) real == length)
    length = real && (gsize) real == length ? length : 0;
  if (!length)
    while (g_ascii_isdigit (text[length]))
      length++;
  return length;
}

static void
append (MoRelayRun *run, const char *figures, int n)
{
  for (int i = 0; i < n; i++)
    if (run->total < (int) sizeof run->digits - 1)
      run->digits[run->total++] = g_ascii_isdigit (figures[i]) ? figures[i]
                                  : strchr ("oO", figures[i])  ? '0'
                                                               : '1';
  run->digits[run->total] = '\0';
}

static void
new_group (MoRelayRun *run, int figures)
{
  if (run->n < (int) G_N_ELEMENTS (run->groups))
    run->groups[run->n++] = figures;
  run->longest = MAX (run->longest, figures);
}

static void
take_digits (Reading *it, const char *text, gsize length)
{
  int before = it->run->total;
  for (int i = 0; i < MAX (it->times, 1); i++)
    append (it->run, text, i + 1 < it->times ? 1 : (int) length);
  new_group (it->run, it->run->total - before);
  it->times = 0;
  it->tens = FALSE;
}

static void
take_word (Reading *it, int which)
{
  MoRelayRun *run = it->run;
  const char *figures = figure_words[which].figures;

  switch (figure_words[which].kind) {
  case MULTIPLY:
    it->times = figures[0] - '0';
    return;
  case SINGLE:
    if (it->tens)
      run->digits[run->total - 1] = figures[0];
    else
      for (int i = 0; i < MAX (it->times, 1); i++) {
        append (run, figures, 1);
        new_group (run, 1);
        run->singles++;
      }
    break;
  case HUNDRED:
  case TENS:
  case TEEN:
  case NO_FIGURE:
    append (run, figures, 2);
    new_group (run, 2);
    break;
  }
  it->tens = figure_words[which].kind == TENS;
  it->times = 0;
}

/* What has the length of a whole number needs no more: a full stop or a comma ends it. */
static gboolean
is_whole (const MoRelayRun *run)
{
  return (run->led && run->total >= 10) || (!run->led && run->longest >= 6);
}

static gboolean
parts_figures (gunichar sign)
{
  if (sign < 0x80 && strchr ("+?!=$@%", (int) sign))
    return FALSE;
  return sign == ' ' || sign == '\n' || g_unichar_ispunct (sign);
}

/* A run may go on behind these signs, or is over. */
static gsize
skip_parting (Reading *it, gsize at)
{
  const char *text = it->plain->text;
  gboolean strong = FALSE, comma = FALSE, other = FALSE;
  gsize from = at;

  while (text[at] && !it->harmless[at]) {
    gunichar sign = g_utf8_get_char (text + at);
    if (!parts_figures (sign))
      break;
    strong = strong || sign == ';' || sign == '\n' || sign == ',' ||
             (sign == '.' && text[at + 1] == ' ');
    comma = comma || sign == ',';
    other = other || (sign != ',' && sign != ' ');
    at = (gsize) (g_utf8_next_char (text + at) - text);
  }
  if (at > from && it->run->n && (!comma || other))
    it->run->only_commas = FALSE;
  return strong && is_whole (it->run) ? from : at;
}

/* Some words that say nothing, where figures come after them. */
static gsize
skip_fillers (Reading *it, gsize at)
{
  const char *text = it->plain->text;
  if ((!it->run->led && !it->run->cued) || is_whole (it->run))
    return at;
  gsize here = at;
  for (int n = 0; n < FILLERS_TOGETHER && text[here]; n++) {
    gsize word = piece_of_word (text + here);
    if (!word || !is_filler (text + here, word))
      break;
    here = skip_parting (it, here + word);
    if (it->harmless[here])
      return at;
    if (g_ascii_isdigit (text[here]) ||
        figure_word (text + here, piece_of_word (text + here)) >= 0)
      return here;
  }
  return at;
}

/* ---------------------------------------------------------------------- beginning */

gboolean
mo_relay_run_begins (const MoRelayPlain *plain, const gboolean *harmless, gsize at)
{
  const char *text = plain->text + at;
  gsize word = piece_of_word (text);
  if (harmless[at])
    return FALSE;
  return g_ascii_isdigit (*text) || (*text == '+' && g_ascii_isdigit (text[1])) ||
         (word && (figure_word (text, word) >= 0 || is_word (text, word, "plus"))) ||
         (strchr ("oOlI", *text) && *text && figures_at (text) > 1);
}

/* "Ring", "my number is" not far before. */
static gboolean
is_cued (const MoRelayPlain *plain, gsize at)
{
  static GRegex *cue;
  static gsize once;

  if (g_once_init_enter (&once)) {
    cue = g_regex_new ("\\b(ring|phone|telephone|tel|text|mobile|mob|landline|dial|reach|get|"
                       "number(?! of)|whatsapp|fax)\\b[^.\\n\\d]{0,22}$",
                       G_REGEX_CASELESS | G_REGEX_OPTIMIZE,
                       0,
                       NULL);
    g_once_init_leave (&once, 1);
  }
  gsize from = at > 36 ? at - 36 : 0;
  while (from < at && (plain->text[from] & 0xc0) == 0x80)
    from++;
  g_autofree char *before = g_strndup (plain->text + from, at - from);
  return g_regex_match (cue, before, 0, NULL);
}

gsize
mo_relay_run_read (const MoRelayPlain *plain,
                   const gboolean *harmless,
                   gsize at,
                   MoRelayRun *run)
{
  const char *text = plain->text;
  Reading it = { plain, harmless, run, 0, FALSE };

  *run = (MoRelayRun){ .from = at, .to = at, .only_commas = TRUE };
  run->plus = text[at] == '+' || g_ascii_strncasecmp (text + at, "plus", 4) == 0;
  run->words_first = g_ascii_isalpha (text[at]);
  run->cued = is_cued (plain, at);
  at += run->plus ? (text[at] == '+' ? 1 : 4) : 0;
  if (run->plus)
    at = skip_parting (&it, at);
  while (text[at] && !harmless[at]) {
    gsize word = piece_of_word (text + at), figures = figures_at (text + at);
    int which = word ? figure_word (text + at, word) : -1;
    if (figures)
      take_digits (&it, text + at, figures);
    else if (which >= 0)
      take_word (&it, which);
    else
      break;
    run->to = at += figures ? figures : word;
    run->led = run->plus || run->digits[0] == '0';
    at = skip_parting (&it, at);
    at = skip_fillers (&it, at);
  }
  return MAX (run->to, run->from + 1);
}
