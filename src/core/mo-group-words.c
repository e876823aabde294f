/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure.h"

static const struct {
  MoGroup group; /* MO_GROUP_NONE: of whichever */
  const char *code, *words;
} names[] = {
  { MO_GROUP_STRAND, "sci", N_ ("Spinal cord injury") },
  { MO_GROUP_STRAND, "family", N_ ("Family") },
  { MO_GROUP_YOUNG, "young", N_ ("Under 18") },
  { MO_GROUP_YOUNG, "adult", N_ ("18 and over") },
  { MO_GROUP_GENDER, "other", N_ ("Another gender") },
  { MO_GROUP_ETHNICITY, "mixed", N_ ("Mixed or multiple") },
  { MO_GROUP_ETHNICITY, "other", N_ ("Another ethnic group") },
  { MO_GROUP_REGION, "ni", N_ ("Northern Ireland") },
  { MO_GROUP_LEVEL, "c1-4", N_ ("C1 to C4") },
  { MO_GROUP_LEVEL, "c5-8", N_ ("C5 to C8") },
  { MO_GROUP_LEVEL, "t1-s5", N_ ("T1 to S5") },
  { MO_GROUP_LEVEL, "ais d", N_ ("AIS D") },
  { MO_GROUP_LEVEL, "ventilated", N_ ("Ventilated") },
  { MO_GROUP_NONE, "unknown", N_ ("Not known") },
  { MO_GROUP_NONE, "prefers not", N_ ("Prefers not to say") },
};

char *
mo_group_value_words (MoGroup group, const char *value)
{
  if (!value)
    return g_strdup (_ ("Not known"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if ((names[i].group == group || names[i].group == MO_GROUP_NONE) &&
        g_str_equal (names[i].code, value))
      return g_strdup (_ (names[i].words));
  if (group == MO_GROUP_AGE)
    return g_strdup_printf (_ ("Aged %s"), value);
  g_autofree char *up = g_utf8_strup (value, 1);
  return g_strconcat (up, g_utf8_next_char (value), NULL);
}
