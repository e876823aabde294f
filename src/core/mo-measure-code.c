/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-measure-private.h"

/* "M-3c/2526Q3S", and of a group "M-3c/2526Q3S/region=wales": the figure, the year by its last
 * two digits each, the quarter, the strand.  A space within a code is written "_"; "-" is not
 * known. */

static const char *const groups[MO_GROUPS] = { "",    "strand", "young", "gender", "ethnicity",
                                               "age", "region", "level", "source" };
static const char strands[] = { [MO_STRAND_SCI] = 'S', [MO_STRAND_FAMILY] = 'F' };

char *
mo_provenance_write (guint which, const MoFigureAsk *ask)
{
  GString *code = g_string_new (mo_figure_infos ()[which].code);
  int back = ask->period.quarter ? (ask->period.quarter - 1) * 3 : 0, year;

  mo_day_split (mo_day_add_months (ask->period.from, -back), &year, NULL, NULL);
  g_string_append_printf (code, "/%02d%02d", year % 100, (year + 1) % 100);
  if (ask->period.quarter)
    g_string_append_printf (code, "Q%d", ask->period.quarter);
  if (ask->strand != MO_STRAND_BOTH)
    g_string_append_c (code, strands[ask->strand]);
  if (ask->group != MO_GROUP_NONE) {
    g_autofree char *value = g_strdelimit (g_strdup (ask->value ? ask->value : "-"), " ", '_');
    g_string_append_printf (code, "/%s=%s", groups[ask->group], value);
  }
  return g_string_free (code, FALSE);
}

/* Lower case, without blanks: as it may be typed. */
static char *
plain (const char *typed)
{
  GString *text = g_string_new (NULL);
  for (const char *c = typed ? typed : ""; *c; c++)
    if (!g_ascii_isspace (*c))
      g_string_append_c (text, g_ascii_tolower (*c));
  return g_string_free (text, FALSE);
}

static gboolean
read_group (const char *text, MoFigureAsk *ask)
{
  const char *sign = strchr (text, '=');

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

/* "2526", "2526q3", "2526q3s". */
static gboolean
read_when (const char *text, int year_starts, MoDay today, MoFigureAsk *ask)
{
  int quarter = 0;

  for (int i = 0; i < 4; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  int first = (text[0] - '0') * 10 + text[1] - '0', next = (text[2] - '0') * 10 + text[3] - '0';
  if ((first + 1) % 100 != next)
    return FALSE;
  text += 4;
  if (*text == 'q') {
    if (text[1] < '1' || text[1] > '4')
      return FALSE;
    quarter = text[1] - '0';
    text += 2;
  }
  ask->strand = *text == 's' ? MO_STRAND_SCI : *text == 'f' ? MO_STRAND_FAMILY : MO_STRAND_BOTH;
  if (*text && (ask->strand == MO_STRAND_BOTH || text[1]))
    return FALSE;
  MoDay start = mo_day_new (first + (first < 70 ? 2000 : 1900), year_starts, 1);
  ask->period = mo_period_new (start, quarter, today);
  return TRUE;
}

gboolean
mo_provenance_read (const char *typed,
                    int year_starts,
                    MoDay today,
                    guint *which,
                    MoFigureAsk *ask)
{
  g_autofree char *text = plain (typed);
  g_auto (GStrv) parts = g_strsplit (text, "/", 3);
  guint n = g_strv_length (parts);
  MoFigureAsk found = { 0 };

  if (n < 2)
    return FALSE;
  int at = mo_figure_find (parts[0]);
  if (at < 0 || !read_when (parts[1], year_starts, today, &found) ||
      (n == 3 && !read_group (parts[2], &found)))
    return FALSE;
  *which = at;
  *ask = found;
  return TRUE;
}
