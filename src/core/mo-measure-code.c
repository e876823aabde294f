/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-measure-private.h"

/* "M-3c/2526Q3S", and of a group "M-3c/2526M06S/region=wales": the figure, the year by its last
 * two digits each, the quarter or the month, the strand.  A space within a code is written "_";
 * "-" is not known.  "M-9c/2526/value=4-6": only those whose value is among these. */

static const char *const groups[MO_GROUPS] = { "",    "strand", "young", "gender", "ethnicity",
                                               "age", "region", "level", "source" };
static const char strands[] = { [MO_STRAND_SCI] = 'S', [MO_STRAND_FAMILY] = 'F' };

static void
write_when (GString *code, const MoPeriod *period)
{
  int year, month;

  mo_day_split (period->year, &year, NULL, NULL);
  g_string_append_printf (code, "/%02d%02d", year % 100, (year + 1) % 100);
  mo_day_split (period->from, NULL, &month, NULL);
  if (period->kind == MO_PERIOD_QUARTER)
    g_string_append_printf (code, "Q%d", period->quarter);
  else if (period->kind == MO_PERIOD_MONTH)
    g_string_append_printf (code, "M%02d", month);
}

char *
mo_provenance_write (guint which, const MoFigureAsk *ask)
{
  GString *code = g_string_new (mo_figure_infos ()[which].code);

  write_when (code, &ask->period);
  if (ask->strand != MO_STRAND_BOTH)
    g_string_append_c (code, strands[ask->strand]);
  if (ask->group != MO_GROUP_NONE) {
    g_autofree char *value = g_strdelimit (g_strdup (ask->value ? ask->value : "-"), " ", '_');
    if (ask->group == MO_GROUP_YOUNG)
      g_string_append_printf (code, "/%s", value); /* "young", "adult": there is no other */
    else
      g_string_append_printf (code, "/%s=%s", groups[ask->group], value);
  }
  if (ask->ranged)
    g_string_append_printf (code, "/value=%d-%d", ask->least, ask->most);
  return g_string_free (code, FALSE);
}

static gboolean
are_digits (const char *text, int n)
{
  for (int i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

/* Lower case, without blanks: as it may be typed.  "m3c 2526" too: the blank before the year is
 * the stroke. */
static char *
plain (const char *typed)
{
  GString *text = g_string_new (NULL);
  gboolean stroke = typed && strchr (typed, '/');

  for (const char *c = typed ? typed : ""; *c; c++) {
    if (!g_ascii_isspace (*c))
      g_string_append_c (text, g_ascii_tolower (*c));
    else if (!stroke && text->len && are_digits (c + 1, 4)) {
      g_string_append_c (text, '/');
      stroke = TRUE;
    }
  }
  return g_string_free (text, FALSE);
}

static gboolean
read_group (const char *text, MoFigureAsk *ask)
{
  const char *sign = strchr (text, '=');

  if (g_str_equal (text, "young") || g_str_equal (text, "adult")) {
    ask->group = MO_GROUP_YOUNG;
    ask->value = g_intern_string (text);
    return TRUE;
  }
  for (int g = MO_GROUP_STRAND; sign && g < MO_GROUPS; g++) {
    if (strlen (groups[g]) != (gsize) (sign - text) ||
        strncmp (groups[g], text, sign - text) != 0)
      continue;
    g_autofree char *value = g_strdelimit (g_strdup (sign + 1), "_", ' ');
    ask->group = g;
    ask->value = g_str_equal (value, "-") ? NULL : g_intern_string (value);
    return *value != '\0';
  }
  return FALSE;
}

/* "value=4-6". */
static gboolean
read_range (const char *text, MoFigureAsk *ask)
{
  guint64 least, most;
  char *end;

  if (!g_str_has_prefix (text, "value=") || !g_ascii_isdigit (text[6]))
    return FALSE;
  least = g_ascii_strtoull (text + 6, &end, 10);
  if (*end != '-' || !g_ascii_isdigit (end[1]))
    return FALSE;
  most = g_ascii_strtoull (end + 1, &end, 10);
  ask->least = (int) MIN (least, G_MAXINT);
  ask->most = (int) MIN (most, G_MAXINT);
  ask->ranged = TRUE;
  return *end == '\0';
}

/* "2526", "2526q3", "2526m06s". */
static gboolean
read_when (const char *text, int year_starts, MoDay today, MoFigureAsk *ask)
{
  if (!are_digits (text, 4))
    return FALSE;
  int first = (text[0] - '0') * 10 + text[1] - '0', next = (text[2] - '0') * 10 + text[3] - '0';
  if ((first + 1) % 100 != next)
    return FALSE;
  g_autofree char *part = g_strdup (text + 4);
  gsize n = strlen (part);
  char last = n ? part[n - 1] : '\0';
  ask->strand = last == 's' ? MO_STRAND_SCI : last == 'f' ? MO_STRAND_FAMILY : MO_STRAND_BOTH;
  if (ask->strand != MO_STRAND_BOTH)
    part[n - 1] = '\0';
  MoDay start = mo_day_new (first + (first < 70 ? 2000 : 1900), year_starts, 1);
  return mo_period_read_part (part, start, today, &ask->period);
}

gboolean
mo_provenance_read (const char *typed,
                    int year_starts,
                    MoDay today,
                    guint *which,
                    MoFigureAsk *ask)
{
  g_autofree char *text = plain (typed);
  g_auto (GStrv) parts = g_strsplit (text, "/", 4);
  guint n = g_strv_length (parts);
  MoFigureAsk found = { 0 };

  if (n < 2)
    return FALSE;
  int at = mo_figure_find (parts[0]);
  if (at < 0 || !read_when (parts[1], year_starts, today, &found))
    return FALSE;
  for (guint i = 2; i < n; i++)
    if (!read_range (parts[i], &found) && !read_group (parts[i], &found))
      return FALSE;
  *which = at;
  *ask = found;
  return TRUE;
}

gboolean
mo_figure_code_read (const char *typed,
                     int year_starts,
                     MoDay today,
                     guint *which,
                     MoFigureAsk *ask)
{
  g_autofree char *alone = plain (typed);
  int at = mo_figure_find (alone);

  if (at < 0)
    return mo_provenance_read (typed, year_starts, today, which, ask);
  *which = (guint) at;
  *ask = (MoFigureAsk){
    .period = mo_period_new (mo_day_year_start (today, year_starts), 0, today),
    .strand = MO_STRAND_BOTH,
  };
  return TRUE;
}
