/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-level.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REGION_SPAN 4 /* a wider range than C4–C8 says where about, not which level */

typedef struct {
  char letter;
  const char *word; /* a name of the region begins so */
  int before;       /* segments above it */
  int count;
} Region;

static const Region regions[] = {
  { 'C', "cervical", 0, 8 },
  { 'T', "thoracic", 8, 12 },
  { 'L', "lumbar", 20, 5 },
  { 'S', "sacral", 25, 5 },
};

static const Region *
region_of (char letter)
{
  char upper = g_ascii_toupper (letter);
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    if (regions[i].letter == (upper == 'D' ? 'T' : upper)) /* D: dorsal, an older word */
      return &regions[i];
  return NULL;
}

static const Region *
region_at (int segment)
{
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    if (segment > regions[i].before && segment <= regions[i].before + regions[i].count)
      return &regions[i];
  return NULL;
}

/* ---------------------------------------------------------------------- reading segments */

static void
skip_blank (const char **at)
{
  while (**at == ' ' || **at == '.')
    (*at)++;
}

/* "C5", "t 12", or a bare figure where a region was said before.  MO_SEGMENT_NONE if none. */
static int
take_segment (const char **from, const Region **region)
{
  const char *at = *from;
  const Region *named = region_of (*at);
  int number = 0, digits = 0;

  if (named) {
    at++;
    skip_blank (&at);
    while (*at == '-' || *at == ' ')
      at++;
  } else {
    named = *region;
  }
  for (; g_ascii_isdigit (*at) && digits < 3; at++, digits++)
    number = number * 10 + (*at - '0');
  if (!named || digits == 0 || g_ascii_isalnum (*at) || number < 1 || number > named->count)
    return MO_SEGMENT_NONE;
  *region = named;
  *from = at;
  return named->before + number;
}

/* What joins two levels: "/", "-", "to", "and", "&", "+", ",". */
static gboolean
take_joint (const char **at)
{
  static const char *const joints[] = { "/", "-", "\\", "to ", "and ", "&", "+", "," };
  skip_blank (at);
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (g_str_has_prefix (*at, joints[i])) {
      *at += strlen (joints[i]);
      skip_blank (at);
      return TRUE;
    }
  return FALSE;
}

static void
write_code (MoNeuroLevel *level)
{
  const Region *a = region_at (level->upper), *b = region_at (level->lower);
  if (level->upper == level->lower)
    g_snprintf (level->code, sizeof level->code, "%c%d", a->letter, level->upper - a->before);
  else if (a == b)
    g_snprintf (level->code,
                sizeof level->code,
                "%c%d/%d",
                a->letter,
                level->upper - a->before,
                level->lower - b->before);
  else
    g_snprintf (level->code,
                sizeof level->code,
                "%c%d/%c%d",
                a->letter,
                level->upper - a->before,
                b->letter,
                level->lower - b->before);
}

/* The first level in the text, and the one it is joined to. */
static gboolean
find_segments (const char *text, MoNeuroLevel *level)
{
  for (const char *at = text; *at; at++) {
    const Region *region = NULL;
    gboolean starts = at == text || !g_ascii_isalnum (at[-1]);
    const char *from = at;
    int first = starts && region_of (*at) ? take_segment (&from, &region) : MO_SEGMENT_NONE;
    if (!first)
      continue;
    int second = take_joint (&from) ? take_segment (&from, &region) : MO_SEGMENT_NONE;
    level->upper = second ? MIN (first, second) : first;
    level->lower = second ? MAX (first, second) : first;
    write_code (level);
    return TRUE;
  }
  return FALSE;
}

/* ---------------------------------------------------------------------- reading words */

typedef struct {
  const char *word, *code;
} Word;

/* Looked for in this order, anywhere in the text. */
static const Word words[] = {
  { "cauda", "cauda equina" },
  { "conus", "conus" },
  { "tetra", "tetraplegia" },
  { "quad", "tetraplegia" },
  { "para", "paraplegia" },
  { "cerv", "C" },
  { "thora", "T" },
  { "dorsal", "T" },
  { "lumb", "L" },
  { "sacr", "S" },
};

static const char *
word_code (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    const char *found = strstr (text, words[i].word);
    if (found && (found == text || !g_ascii_isalpha (found[-1])))
      return words[i].code;
  }
  return NULL;
}

static const char *
region_alone (const char *text)
{
  static const char *const letters[] = { "C", "T", "L", "S" };
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (text[0] && !text[1] && g_ascii_toupper (text[0]) == letters[i][0])
      return letters[i];
  return NULL;
}

static gboolean
says_nothing (const char *text)
{
  static const char *const blank[] = {
    "",         "?",      "??",        "-",          "n/a",        "na",
    "nk",       "n/k",    "not known", "unknown",    "don't know", "dont know",
    "not sure", "unsure", "none",      "not stated", "tbc",        "prefers not to say",
    NULL
  };
  return g_strv_contains (blank, text);
}

/* Small letters, plain signs, one blank between words, at most 200 bytes of it. */
static char *
plain (const char *text)
{
  g_autoptr (GString) said =
      g_string_new_len (text ? text : "", text ? strnlen (text, 200) : 0);
  g_string_replace (said, "\342\200\231", "'", 0);
  g_string_replace (said, "\342\200\223", "-", 0);
  g_string_ascii_down (said);
  for (gsize i = 0; i < said->len; i++)
    if (g_ascii_isspace (said->str[i]))
      said->str[i] = ' ';
  return g_strstrip (g_string_free (g_steal_pointer (&said), FALSE));
}

/* ---------------------------------------------------------------------- completeness */

static const char *
grade_letter (char letter)
{
  static const char *const grades[] = { "A", "B", "C", "D", "E" };
  int index = letter - 'a';
  return index >= 0 && index < (int) G_N_ELEMENTS (grades) ? grades[index] : NULL;
}

/* "ais d", "asia b", "aisa" */
static const char *
find_grade (const char *text)
{
  static const char *const names[] = { "asia", "ais", "frankel" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *at = strstr (text, names[i]);
    if (!at)
      continue;
    at += strlen (names[i]);
    while (*at && strchr (" -:=", *at))
      at++;
    if (*at && !g_ascii_isalnum (at[1]))
      return grade_letter (*at);
  }
  return NULL;
}

static const char *
grade_completeness (const char *grade)
{
  if (!grade || *grade == 'E')
    return NULL;
  return *grade == 'A' ? "complete" : "incomplete";
}

static const char *
find_completeness (const char *text)
{
  const char *unsure = strstr (text, "not sure");
  if (strstr (text, "incomp") || g_str_has_suffix (text, " inc") || strstr (text, "inc.") ||
      strstr (text, " inc ") || g_str_has_prefix (text, "inc ") || g_str_equal (text, "inc"))
    return "incomplete";
  if (strstr (text, "comp"))
    return "complete";
  /* "not sure of level" is about the level */
  if (unsure && !g_str_has_prefix (unsure, "not sure of lev"))
    return "not sure";
  return strstr (text, "don't know") || strstr (text, "dont know") ? "not sure" : NULL;
}

static void
read_completeness (const char *text, const char **completeness, const char **ais)
{
  *ais = find_grade (text);
  *completeness = *ais ? grade_completeness (*ais) : find_completeness (text);
}

gboolean
mo_completeness_parse (const char *text, const char **completeness, const char **ais)
{
  g_autofree char *said = plain (text);
  read_completeness (said, completeness, ais);
  if (*completeness || *ais)
    return TRUE;
  if (g_str_equal (said, "c") || g_str_equal (said, "i")) {
    *completeness = *said == 'c' ? "complete" : "incomplete";
    return TRUE;
  }
  if (said[0] && !said[1] && (*ais = grade_letter (*said))) {
    *completeness = grade_completeness (*ais);
    return TRUE;
  }
  return says_nothing (said);
}

/* ---------------------------------------------------------------------- the whole */

gboolean
mo_level_parse (const char *text, MoNeuroLevel *level)
{
  g_autofree char *said = plain (text);
  *level = (MoNeuroLevel){ .code = "unknown" };
  if (says_nothing (said))
    return TRUE;
  read_completeness (said, &level->completeness, &level->ais);
  if (find_segments (said, level))
    return TRUE;

  const char *code = word_code (said);
  if (!code)
    code = region_alone (said);
  if (!code)
    return level->completeness != NULL;
  g_strlcpy (level->code, code, sizeof level->code);
  mo_level_segments (code, &level->upper, &level->lower);
  return TRUE;
}

gboolean
mo_level_segments (const char *code, int *upper, int *lower)
{
  MoNeuroLevel level = { 0 };
  g_autofree char *said = plain (code);
  const char *letter = region_alone (said);

  if (letter) {
    const Region *region = region_of (*letter);
    level.upper = region->before + 1;
    level.lower = region->before + region->count;
  } else {
    find_segments (said, &level);
  }
  if (upper)
    *upper = level.upper;
  if (lower)
    *lower = level.lower;
  return level.upper != MO_SEGMENT_NONE;
}

MoNeuroGroup
mo_level_group (const char *code)
{
  static const char *const para[] = { "paraplegia", "cauda equina", "conus", NULL };
  int upper;
  if (mo_level_segments (code, &upper, NULL))
    return upper <= regions[0].count ? MO_GROUP_TETRAPLEGIA : MO_GROUP_PARAPLEGIA;
  if (g_strcmp0 (code, "tetraplegia") == 0)
    return MO_GROUP_TETRAPLEGIA;
  return code && g_strv_contains (para, code) ? MO_GROUP_PARAPLEGIA : MO_GROUP_UNKNOWN;
}

double
mo_level_distance (int upper, int lower, int other_upper, int other_lower)
{
  if (upper < 1 || lower < upper || other_upper < 1 || other_lower < other_upper ||
      lower - upper > REGION_SPAN || other_lower - other_upper > REGION_SPAN)
    return -1;
  return ABS ((upper + lower) - (other_upper + other_lower)) / 2.0;
}

/* ---------------------------------------------------------------------- for people */

static const char *
group_words (MoNeuroGroup group)
{
  return group == MO_GROUP_TETRAPLEGIA ? _ ("tetraplegia") : _ ("paraplegia");
}

static const char *
region_words (char letter)
{
  switch (letter) {
  case 'C':
    return _ ("cervical");
  case 'T':
    return _ ("thoracic");
  case 'L':
    return _ ("lumbar");
  default:
    return _ ("sacral");
  }
}

static const char *
code_words (const char *code)
{
  if (g_strcmp0 (code, "tetraplegia") == 0 || g_strcmp0 (code, "paraplegia") == 0)
    return group_words (mo_level_group (code));
  if (g_strcmp0 (code, "cauda equina") == 0)
    return _ ("cauda equina");
  return g_strcmp0 (code, "conus") == 0 ? _ ("conus") : _ ("not known");
}

static char *
segment_name (int segment)
{
  const Region *region = region_at (segment);
  return g_strdup_printf ("%c%d", region->letter, segment - region->before);
}

char *
mo_level_words (const char *code)
{
  int upper, lower;
  if (!mo_level_segments (code, &upper, &lower))
    return g_strdup (code_words (code));
  const char *group = group_words (mo_level_group (code));
  if (!code[1])
    /* Translators: a region of the spine and the group, as in "lumbar, paraplegia". */
    return g_strdup_printf (_ ("%s, %s"), region_words (g_ascii_toupper (*code)), group);
  g_autofree char *from = segment_name (upper);
  g_autofree char *to = segment_name (lower);
  if (upper == lower)
    return g_strdup_printf (_ ("%s, %s"), from, group);
  /* Translators: a range of levels and the group, as in "C5 to C6, tetraplegia". */
  return g_strdup_printf (_ ("%s to %s, %s"), from, to, group);
}

char *
mo_level_short (const char *code)
{
  int upper;
  if (!mo_level_segments (code, &upper, NULL))
    return g_strdup (code_words (code));
  return g_strdup (code[1] ? code : region_words (g_ascii_toupper (*code)));
}
