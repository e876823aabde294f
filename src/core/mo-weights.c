/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-weights.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WEIGHT(name, CRITERION, sci, family)                                                   \
  {                                                                                            \
#name, "weight_" #name, G_STRUCT_OFFSET(MoPolicy, weight_##name),                          \
        MO_CRITERION_##CRITERION, sci, family                                                  \
  }

static const MoWeight weights[MO_WEIGHTS] = {
  WEIGHT (level, LEVEL, TRUE, FALSE),  WEIGHT (relation, LEVEL, FALSE, TRUE),
  WEIGHT (goals, GOALS, TRUE, TRUE),   WEIGHT (mobility, MOBILITY, TRUE, TRUE),
  WEIGHT (age, AGE, TRUE, TRUE),       WEIGHT (bladder, BLADDER, TRUE, TRUE),
  WEIGHT (bowel, BOWEL, TRUE, TRUE),   WEIGHT (availability, AVAILABILITY, TRUE, TRUE),
  WEIGHT (pain, PAIN, TRUE, TRUE),     WEIGHT (interests, INTERESTS, TRUE, TRUE),
  WEIGHT (since, SINCE, TRUE, TRUE),   WEIGHT (gender, GENDER, TRUE, TRUE),
  WEIGHT (region, REGION, TRUE, TRUE), WEIGHT (fairness, FAIRNESS, TRUE, TRUE),
};

const MoWeight *
mo_weights (void)
{
  return weights;
}

int
mo_weight_get (const MoPolicy *policy, const MoWeight *weight)
{
  return G_STRUCT_MEMBER (int, policy, weight->offset);
}

void
mo_weight_set (MoPolicy *policy, const MoWeight *weight, int points)
{
  G_STRUCT_MEMBER (int, policy, weight->offset) = CLAMP (points, 0, MO_WEIGHT_MOST);
}

const char *
mo_weight_title (const MoWeight *weight)
{
  return mo_criterion_name (weight->criterion, !weight->sci);
}

const char *
mo_weight_about (const MoWeight *weight)
{
  static const char *const about[MO_CRITERIA] = {
    N_ ("The same level or the next; up to four away is near."),
    N_ ("The mentor can speak to what is hoped for."),
    N_ ("The same way of getting about."),
    N_ ("Within ten years of each other."),
    N_ ("The same routine, or one of its kind."),
    N_ ("The same routine, or one of its kind."),
    N_ ("Six hours of the week or more in common."),
    N_ ("The mentor knows such pain, where there is any."),
    N_ ("Two interests or more in common."),
    N_ ("The mentor lived with it longer; never against the long injured."),
    N_ ("Only where the mentee asked for it."),
    N_ ("The same nation."),
    N_ ("Who was not asked for long comes forward a little."),
  };
  if (!weight->sci)
    return _ ("Family strand, in place of level: the same relation.");
  return _ (about[weight->criterion]);
}

int
mo_weights_sum (const MoPolicy *policy, gboolean family)
{
  int sum = 0;
  for (guint i = 0; i < MO_WEIGHTS; i++)
    if (family ? weights[i].family : weights[i].sci)
      sum += mo_weight_get (policy, &weights[i]);
  return sum;
}

gboolean
mo_weights_equal (const MoPolicy *one, const MoPolicy *other)
{
  for (guint i = 0; i < MO_WEIGHTS; i++)
    if (mo_weight_get (one, &weights[i]) != mo_weight_get (other, &weights[i]))
      return FALSE;
  return TRUE;
}

void
mo_weights_copy (MoPolicy *to, const MoPolicy *from)
{
  for (guint i = 0; i < MO_WEIGHTS; i++)
    mo_weight_set (to, &weights[i], mo_weight_get (from, &weights[i]));
}

char *
mo_weights_write (const MoPolicy *policy)
{
  GString *line = g_string_new (NULL);
  for (guint i = 0; i < MO_WEIGHTS; i++)
    g_string_append_printf (
        line, "%s%s=%d", i ? " " : "", weights[i].name, mo_weight_get (policy, &weights[i]));
  return g_string_free (line, FALSE);
}

/* FALSE where it is no "name=points". */
static gboolean
read_one (const char *word, MoPolicy *policy)
{
  const char *equals = strchr (word, '=');
  gint64 points;

  if (!equals || equals == word ||
      !g_ascii_string_to_signed (equals + 1, 10, 0, MO_WEIGHT_MOST, &points, NULL))
    return FALSE;
  for (guint i = 0; i < MO_WEIGHTS; i++)
    if (strlen (weights[i].name) == (gsize) (equals - word) &&
        strncmp (weights[i].name, word, (gsize) (equals - word)) == 0)
      mo_weight_set (policy, &weights[i], (int) points);
  return TRUE;
}

gboolean
mo_weights_read (const char *line, MoPolicy *policy)
{
  g_auto (GStrv) words = g_strsplit (line ? line : "", " ", -1);
  MoPolicy read = *policy;

  for (guint i = 0; i < MO_WEIGHTS; i++)
    mo_weight_set (&read, &weights[i], 0);
  if (!words[0])
    return FALSE;
  for (char **word = words; *word; word++)
    if (!read_one (*word, &read))
      return FALSE;
  *policy = read;
  return TRUE;
}

char *
mo_weights_changes (const MoPolicy *then, const MoPolicy *now)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < MO_WEIGHTS; i++) {
    int before = mo_weight_get (then, &weights[i]), after = mo_weight_get (now, &weights[i]);
    if (before == after)
      continue;
    if (words->len)
      g_string_append (words, _ (", "));
    /* Translators: "Goals 24 instead of 18". */
    g_string_append_printf (
        words, _ ("%s %d instead of %d"), mo_weight_title (&weights[i]), after, before);
  }
  return words->len ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

static gboolean
says_something (const char *why)
{
  for (; why && *why; why = g_utf8_next_char (why))
    if (g_unichar_isalnum (g_utf8_get_char (why)))
      return TRUE;
  return FALSE;
}

MoVerdict
mo_rule_weights (const MoPolicy *then, const MoPolicy *now, const char *why)
{
  if (!mo_weights_sum (now, FALSE) || !mo_weights_sum (now, TRUE))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Nothing would count any more. Give at least one criterion "
                              "points."));
  if (mo_weights_equal (then, now))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("These are the points that hold already. Move one of them."));
  if (!says_something (why))
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("Write why, in a few words. Whoever looks back at a match will read it."));
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}
