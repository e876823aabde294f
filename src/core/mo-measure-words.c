/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"
#include "core/mo-number.h"
#include "core/mo-small.h"

#define NOTHING "—"

gboolean
mo_figure_few_answers (const MoFigure *figure, const MoPolicy *policy)
{
  return figure->eligible > 0 &&
         figure->answered * 100 < figure->eligible * policy->coverage_percent;
}

/* What may not leave the house: few, or one that would tell a few. */
static gboolean
is_kept_back (const MoFigure *figure, MoFigureKind kind, const MoPolicy *policy)
{
  if (kind == MO_FIGURE_SHARE)
    return figure->of > 0 && !mo_small_share (figure->n, figure->of, policy);
  return mo_small_is (figure->n, policy);
}

static char *
kept_back_words (const MoFigure *figure, MoFigureKind kind, const MoPolicy *policy)
{
  gboolean few =
      mo_small_is (figure->n, policy) && (kind == MO_FIGURE_COUNT || kind == MO_FIGURE_SHARE);
  return mo_small_words (figure->n, few ? MO_SMALL_FEW : MO_SMALL_KEPT_BACK, policy);
}

static int
shown (int n, const MoPolicy *policy, gboolean printed)
{
  return printed ? mo_small_shown (n, policy) : n;
}

static char *
share_words (const MoFigure *figure, const MoPolicy *policy, gboolean printed)
{
  int n = shown (figure->n, policy, printed), of = shown (figure->of, policy, printed);

  if (figure->of < policy->percent_from || of == 0)
    return g_strdup_printf (_ ("%d of %d"), n, of);
  return mo_percent_words (floor (100.0 * n / of + 0.5));
}

static char *
days_words (double days)
{
  if (days != floor (days))
    return g_strdup_printf (_ ("%.1f days"), days);
  return g_strdup_printf (ngettext ("%d day", "%d days", (int) days), (int) days);
}

char *
mo_figure_words (guint which, const MoFigure *figure, const MoPolicy *policy, gboolean printed)
{
  MoFigureKind kind = mo_figure_infos ()[which].kind;

  printed = printed && !mo_figure_infos ()[which].no_people;
  if (isnan (figure->value))
    return g_strdup (NOTHING);
  if (printed && is_kept_back (figure, kind, policy))
    return kept_back_words (figure, kind, policy);
  switch (kind) {
  case MO_FIGURE_COUNT:
    return mo_number_words (shown (figure->n, policy, printed));
  case MO_FIGURE_SHARE:
    return share_words (figure, policy, printed);
  case MO_FIGURE_DAYS:
    return days_words (figure->value);
  case MO_FIGURE_HOURS: {
    g_autofree char *hours = mo_number_words (llround (figure->value));
    return g_strdup_printf (_ ("%s h"), hours);
  }
  default:
    return g_strdup_printf ("%.1f", figure->value);
  }
}

/* ---------------------------------------------------------------------- beside another */

/* What is shown alike is alike: 87.6 % and 88.4 % are both 88 %. */
gboolean
mo_figure_compare (guint which,
                   const MoFigure *now,
                   const MoFigure *before,
                   const MoPolicy *policy,
                   MoFigureChange *change)
{
  const MoFigureInfo *info = &mo_figure_infos ()[which];

  *change = (MoFigureChange){ 0 };
  if (isnan (now->value) || isnan (before->value))
    return FALSE;
  g_autofree char *is = mo_figure_words (which, now, policy, FALSE),
                  *was = mo_figure_words (which, before, policy, FALSE);
  if (g_str_equal (is, was))
    return TRUE;
  change->by = now->value > before->value ? 1 : -1;
  change->good = info->more_is_better ? change->by : info->fewer_is_better ? -change->by : 0;
  return TRUE;
}

const char *
mo_figure_change_words (const MoFigureChange *change)
{
  if (change->by == 0)
    return _ ("as before");
  if (change->good)
    return change->good > 0 ? _ ("better") : _ ("worse");
  return change->by > 0 ? _ ("higher") : _ ("lower");
}

const char *
mo_figure_change_sign (const MoFigureChange *change)
{
  return change->by > 0 ? "↑" : change->by < 0 ? "↓" : "=";
}

/* ---------------------------------------------------------------------- what it is of */

static void
add (GString *words, const char *part)
{
  if (words->len && *part)
    g_string_append (words, "; ");
  g_string_append (words, part);
}

static void
add_taken (GString *words, char *part)
{
  add (words, part);
  g_free (part);
}

static void
add_share (GString *words,
           const MoFigureInfo *info,
           const MoFigure *figure,
           const MoPolicy *policy,
           gboolean printed)
{
  int of = shown (figure->of, policy, printed);

  if (figure->of <= 0 || !info->denominator || (printed && mo_small_is (figure->of, policy)))
    return;
  g_autofree char *n = mo_number_words (shown (figure->n, policy, printed)),
                  *all = mo_number_words (of);
  if (printed && is_kept_back (figure, info->kind, policy))
    /* Translators: a number and what they are: "of 126 closed and reviewed" */
    add_taken (words, g_strdup_printf (_ ("of %s %s"), all, _ (info->denominator)));
  else
    /* Translators: two numbers and what they are: "98 of 126 closed and reviewed" */
    add_taken (words, g_strdup_printf (_ ("%s of %s %s"), n, all, _ (info->denominator)));
}

static void
add_days (GString *words, const MoFigure *figure, const MoPolicy *policy, gboolean printed)
{
  gboolean hidden = printed && mo_small_is (figure->n, policy);

  if (figure->n > 1 && !hidden && !isnan (figure->p90))
    add_taken (words,
               g_strdup_printf (_ ("median of %d; nine in ten within %.0f"),
                                shown (figure->n, policy, printed),
                                figure->p90));
  if (figure->open > 0 && !(printed && mo_small_is (figure->open, policy)))
    add_taken (words,
               g_strdup_printf (_ ("%d still waiting"), shown (figure->open, policy, printed)));
}

static void
add_coverage (GString *words, const MoFigure *figure, const MoPolicy *policy, gboolean printed)
{
  if (figure->eligible <= 0)
    return;
  if (figure->answered == 0) {
    add (words, _ ("no answers"));
    return;
  }
  gboolean may = !printed || mo_small_share (figure->answered, figure->eligible, policy);
  gboolean few = mo_figure_few_answers (figure, policy);

  if (may && figure->eligible >= policy->percent_from) {
    g_autofree char *share =
        mo_percent_words (floor (100.0 * figure->answered / figure->eligible + 0.5));
    add_taken (words, g_strdup_printf (_ ("%s answered"), share));
  } else if (may)
    add_taken (words,
               g_strdup_printf (_ ("%d of %d answered"), figure->answered, figure->eligible));
  if (few)
    g_string_append_printf (words, "%s%s", words->len ? ": " : "", _ ("few answers"));
}

char *
mo_figure_basis (guint which, const MoFigure *figure, const MoPolicy *policy, gboolean printed)
{
  const MoFigureInfo *info = &mo_figure_infos ()[which];
  GString *words = g_string_new (NULL);

  printed = printed && !info->no_people;
  g_autofree char *n = mo_number_words (shown (figure->n, policy, printed));
  if (info->kind == MO_FIGURE_SHARE)
    add_share (words, info, figure, policy, printed);
  else if (info->kind == MO_FIGURE_DAYS)
    add_days (words, figure, policy, printed);
  else if (info->kind != MO_FIGURE_COUNT && figure->n > 0 &&
           !(printed && mo_small_is (figure->n, policy)))
    /* Translators: a number and what they are: "of 126 matches closed in the period" */
    add_taken (words, g_strdup_printf (_ ("of %s %s"), n, _ (info->numerator)));
  add_coverage (words, figure, policy, printed);
  return g_string_free (words, FALSE);
}
