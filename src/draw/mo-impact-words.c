/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-impact-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST         5  /* smallest count on paper */
#define LEAST_PERCENT 10 /* smallest N for a percentage */

char *
mo_impact_year_words (const MoFigures *figures)
{
  g_autofree char *label = mo_day_year_label (figures->start);
  g_autofree char *from = mo_day_to_short (figures->start, MO_DAY_NONE);
  g_autofree char *to = mo_day_to_short (figures->end, MO_DAY_NONE);
  return g_strdup_printf ("%s (%s–%s)", label, from, to);
}

static char *
label_before (const MoFigures *figures)
{
  return mo_day_year_label (mo_day_add_months (figures->start, -12));
}

char *
mo_impact_period_words (const MoFigures *figures)
{
  g_autofree char *label = mo_day_year_label (figures->start);
  g_autofree char *before = label_before (figures);
  g_autofree char *from = mo_day_to_words (figures->start, MO_PRECISION_DAY);
  g_autofree char *to = mo_day_to_words (figures->as_of, MO_PRECISION_DAY);
  if (figures->over)
    return g_strdup_printf (_ ("%s, %s to %s, beside %s"), label, from, to, before);
  return g_strdup_printf (
      _ ("%s, %s to %s, beside the same days of %s"), label, from, to, before);
}

char *
mo_impact_month (const MoFigures *figures, int month, gboolean full)
{
  int y, m;
  mo_day_split (mo_day_add_months (figures->start, month), &y, &m, NULL);
  g_autoptr (GDateTime) at = g_date_time_new_utc (y, m, 1, 0, 0, 0);
  return g_date_time_format (at, full ? "%b %Y" : "%b");
}

char *
mo_impact_quarter (const MoFigures *figures, int quarter)
{
  g_autofree char *from = mo_impact_month (figures, quarter * 3, FALSE);
  g_autofree char *to = mo_impact_month (figures, quarter * 3 + 2, FALSE);
  return g_strdup_printf ("%s–%s", from, to);
}

static gboolean
is_few (int count)
{
  return count > 0 && count < LEAST;
}

char *
mo_impact_count (int count, gboolean printed)
{
  return printed && is_few (count) ? g_strdup (_ ("fewer than 5"))
                                   : g_strdup_printf ("%d", count);
}

char *
mo_impact_days (double days)
{
  if (days < 0)
    return g_strdup ("—");
  return g_strdup_printf (fmod (days, 1) ? "%.1f" : "%.0f", days);
}

gboolean
mo_impact_may_say (int n, gboolean printed)
{
  return n > 0 && !(printed && is_few (n));
}

/* ------------------------------------------------------------------- findings */

static char *
referrals_title (const MoFigures *figures, gboolean printed)
{
  int now = mo_figures_total (figures), before = mo_figures_before (figures);
  g_autofree char *label = mo_day_year_label (figures->start);

  if (now == 0)
    return g_strdup_printf (_ ("No referrals in %s"), label);
  if (printed && is_few (now))
    return g_strdup_printf (_ ("Fewer than 5 referrals in %s"), label);
  if (before == 0 || (printed && is_few (before)))
    return g_strdup_printf (_ ("%d referrals in %s"), now, label);
  if (now == before)
    return g_strdup_printf (_ ("Referrals stayed at %d"), now);
  return g_strdup_printf (now > before ? _ ("Referrals rose from %d to %d")
                                       : _ ("Referrals fell from %d to %d"),
                          before,
                          now);
}

static const MoWaits *
waits_of (const MoFigures *figures, MoImpactChart which)
{
  return which == MO_IMPACT_CONTACT ? &figures->contact : &figures->match;
}

static char *
wait_title (const MoFigures *figures, MoImpactChart which, gboolean printed)
{
  const MoWaits *waits = waits_of (figures, which);
  const char *name =
      which == MO_IMPACT_CONTACT ? _ ("wait for first contact") : _ ("wait for a match");
  int first = -1, last = -1;

  for (int q = 0; q < 4; q++)
    if (mo_impact_may_say (waits->quarters[q].n, printed)) {
      first = first < 0 ? q : first;
      last = q;
    }
  if (first < 0)
    return g_strdup_printf (_ ("The %s: not enough of them ended to say"), name);
  g_autofree char *from = mo_impact_days (waits->quarters[first].median);
  g_autofree char *to = mo_impact_days (waits->quarters[last].median);
  g_autofree char *since = mo_impact_quarter (figures, first);
  double moved = waits->quarters[last].median - waits->quarters[first].median;
  if (first == last)
    return g_strdup_printf (_ ("The %s was %s days in %s"), name, from, since);
  if (moved == 0)
    return g_strdup_printf (_ ("The %s is steady at %s days"), name, to);
  return g_strdup_printf (moved > 0 ? _ ("The %s has risen from %s to %s days since %s")
                                    : _ ("The %s has fallen from %s to %s days since %s"),
                          name,
                          from,
                          to,
                          since);
}

char *
mo_impact_title (const MoFigures *figures, MoImpactChart which, gboolean printed)
{
  return which == MO_IMPACT_REFERRALS ? referrals_title (figures, printed)
                                      : wait_title (figures, which, printed);
}

static char *
unfinished_words (const MoFigures *figures, MoImpactChart which)
{
  if (figures->over || figures->months == 0)
    return g_strdup ("");
  g_autofree char *last = which == MO_IMPACT_REFERRALS
                              ? mo_impact_month (figures, figures->months - 1, FALSE)
                              : mo_impact_quarter (figures, (figures->months - 1) / 3);
  return g_strdup_printf (_ ("; %s is not over"), last);
}

char *
mo_impact_caption (const MoFigures *figures, MoImpactChart which, gboolean printed)
{
  g_autofree char *label = mo_day_year_label (figures->start);
  g_autofree char *before = label_before (figures);
  g_autofree char *end = unfinished_words (figures, which);
  if (which == MO_IMPACT_REFERRALS) {
    g_autofree char *n = mo_impact_count (mo_figures_total (figures), printed);
    return g_strdup_printf (figures->over
                                ? _ ("received by month, %s beside %s; %s referrals; M-1%s")
                                : _ ("received by month, %s beside the same days of %s; "
                                     "%s referrals; M-1%s"),
                            label,
                            before,
                            n,
                            end);
  }
  g_autofree char *n = mo_impact_count (waits_of (figures, which)->year.n, printed);
  return g_strdup_printf (which == MO_IMPACT_CONTACT
                              ? _ ("days from received to first contact, by quarter of %s; "
                                   "%s waits; M-3%s")
                              : _ ("days from accepted to agreed, by quarter of %s; %s waits; "
                                   "M-3%s"),
                          label,
                          n,
                          end);
}

/* ---------------------------------------------------------------------- tiles */

static char *
compared (const char *was)
{
  return was ? g_strdup_printf (_ ("was %s"), was) : g_strdup ("");
}

static void
referrals_tile (const MoFigures *figures, gboolean printed, MoTile *tile)
{
  int before = mo_figures_before (figures);
  g_autofree char *was = mo_impact_count (before, printed);
  g_autofree char *label = label_before (figures);
  tile->name = g_strdup (_ ("Referrals"));
  tile->code = g_strdup ("M-1");
  tile->figure = mo_impact_count (mo_figures_total (figures), printed);
  tile->compare = compared (was);
  tile->basis = g_strdup_printf (
      figures->over ? _ ("%s in %s") : _ ("%s at this point of %s"), was, label);
}

/* In per cent from ten on, else n of N; on paper neither may tell a count from 1 to 4. */
static char *
share (MoReplies replies, gboolean printed)
{
  int late = replies.judged - replies.in_time;
  if (replies.judged == 0)
    return g_strdup ("—");
  if (printed && is_few (late) && replies.judged >= LEAST)
    return g_strdup (_ ("nearly all"));
  if (printed && (is_few (replies.in_time) || is_few (replies.judged)))
    return g_strdup (_ ("too few to say"));
  if (replies.judged < LEAST_PERCENT)
    return g_strdup_printf (_ ("%d of %d"), replies.in_time, replies.judged);
  return g_strdup_printf (_ ("%.0f %%"), 100.0 * replies.in_time / replies.judged);
}

static void
replies_tile (const MoFigures *figures, gboolean printed, MoTile *tile)
{
  MoReplies replies = figures->replies;
  int late = replies.judged - replies.in_time;
  g_autofree char *was =
      figures->replies_before.judged ? share (figures->replies_before, printed) : NULL;
  gboolean hide = printed && (is_few (late) || is_few (replies.in_time));
  tile->name = g_strdup (_ ("Replied on time"));
  tile->code = g_strdup ("M-2");
  tile->figure = share (replies, printed);
  tile->compare = compared (was);
  if (replies.judged == 0)
    tile->basis = g_strdup (_ ("none was due yet"));
  else if (hide) {
    g_autofree char *n = mo_impact_count (replies.judged, printed);
    tile->basis = g_strdup_printf (_ ("of %s referrals"), n);
  } else
    tile->basis = g_strdup_printf (_ ("%d of %d referrals"), replies.in_time, replies.judged);
}

static void
wait_tile (const MoWaits *waits, const char *name, gboolean printed, MoTile *tile)
{
  const MoWait *year = &waits->year, *before = &waits->before;
  g_autofree char *n = mo_impact_count (year->n, printed);
  tile->name = g_strdup (name);
  tile->code = g_strdup ("M-3");
  if (!mo_impact_may_say (year->n, printed)) {
    tile->figure = g_strdup ("—");
    tile->compare = g_strdup ("");
    tile->basis = g_strdup (year->n ? _ ("too few to say") : _ ("none has ended"));
    return;
  }
  g_autofree char *median = mo_impact_days (year->median);
  g_autofree char *was =
      mo_impact_may_say (before->n, printed) ? mo_impact_days (before->median) : NULL;
  tile->figure = g_strdup_printf (_ ("%s days"), median); /* the median: M-3 says so */
  tile->compare = compared (was);
  tile->basis = g_strdup_printf (_ ("%s waits; 9 in 10 within %d"), n, year->p90);
}

static void
waiting_tile (const MoFigures *figures, gboolean printed, MoTile *tile)
{
  int contact = figures->contact.year.open, match = figures->match.year.open;
  g_autofree char *first = mo_impact_count (contact, printed);
  g_autofree char *second = mo_impact_count (match, printed);
  tile->name = g_strdup (figures->over ? _ ("Waiting at the end") : _ ("Waiting now"));
  tile->code = g_strdup ("M-4");
  tile->compare = g_strdup ("");
  if (printed && (is_few (contact) || is_few (match)))
    tile->figure = g_strdup (is_few (contact + match) ? _ ("fewer than 5") : "—");
  else
    tile->figure = g_strdup_printf ("%d", contact + match);
  tile->basis = g_strdup_printf (_ ("%s for a call, %s for a match"), first, second);
}

void
mo_impact_tiles (const MoFigures *figures, gboolean printed, MoTile tiles[MO_IMPACT_TILES])
{
  referrals_tile (figures, printed, &tiles[0]);
  replies_tile (figures, printed, &tiles[1]);
  wait_tile (&figures->contact, _ ("Wait for first contact"), printed, &tiles[2]);
  wait_tile (&figures->match, _ ("Wait for a match"), printed, &tiles[3]);
  waiting_tile (figures, printed, &tiles[4]);
}

void
mo_tile_clear (MoTile *tile)
{
  g_clear_pointer (&tile->name, g_free);
  g_clear_pointer (&tile->code, g_free);
  g_clear_pointer (&tile->figure, g_free);
  g_clear_pointer (&tile->compare, g_free);
  g_clear_pointer (&tile->basis, g_free);
}

const char *
mo_impact_definition (guint index, const char **code)
{
  static const struct {
    const char *code, *words;
  } all[] = {
    { "M-1",
      N_ ("Referrals: all that were received in the period, by strand, whatever became of "
          "them.") },
    { "M-2",
      N_ ("Replied on time: first contact on or before the due day, of those received in the "
          "period that were contacted or whose due day has passed. The due day is fixed when a "
          "referral arrives; days on hold are added; referrals withdrawn before it are left "
          "out.") },
    { "M-3",
      N_ ("Waits: days from received to first contact, and from accepted to agreed match, of "
          "waits that ended in the period, less days on hold. Median, and the number of days "
          "within which nine in ten were over. People who still wait are counted apart and "
          "never averaged in.") },
    { "M-4", N_ ("Waiting: people in each of the two waits on the last day of the period.") },
    { "—",
      N_ ("On paper, counts from 1 to 4 are shown as “fewer than 5”, and a count from which "
          "one "
          "could be worked out is kept back. Percentages are given from ten on. A dash means "
          "that there was nothing to count.") },
  };
  if (index >= G_N_ELEMENTS (all))
    return NULL;
  *code = all[index].code;
  return _ (all[index].words);
}
