/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-what-if.h"

struct _MoWhatIf {
  GPtrArray *tries; /* MoTry, by referral */
  GPtrArray *bars;  /* MoTry, by referral, then mentor */
};

/* ---------------------------------------------------------------------- a pair */

static MoTry *
pair_new (MoTry like)
{
  MoTry *pair = g_atomic_rc_box_new0 (MoTry);
  *pair = like;
  pair->why = g_strdup (like.why);
  return pair;
}

static void
pair_clear (gpointer pair)
{
  g_free (((MoTry *) pair)->why);
}

static void
pair_unref (gpointer pair)
{
  g_atomic_rc_box_release_full (pair, pair_clear);
}

static gboolean
pair_equal (const MoTry *one, const MoTry *other)
{
  return one->referral == other->referral && one->mentor == other->mentor &&
         !one->held == !other->held && !one->blind == !other->blind &&
         g_strcmp0 (one->why, other->why) == 0;
}

static gboolean
is_before (const MoTry *pair, gint64 referral, gint64 mentor)
{
  return pair->referral != referral ? pair->referral < referral : pair->mentor < mentor;
}

/* Where the first pair stands that does not come before this one. */
static guint
place_of (const GPtrArray *pairs, gint64 referral, gint64 mentor)
{
  guint low = 0, high = pairs->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (is_before (pairs->pdata[middle], referral, mentor))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* ---------------------------------------------------------------------- the value */

static MoWhatIf *
with (GPtrArray *tries, GPtrArray *bars)
{
  MoWhatIf *it = g_atomic_rc_box_new0 (MoWhatIf);
  *it = (MoWhatIf){ tries, bars };
  return it;
}

static GPtrArray *
copy (const GPtrArray *pairs)
{
  GPtrArray *made = g_ptr_array_new_full (pairs->len + 1, pair_unref);
  for (guint i = 0; i < pairs->len; i++)
    g_ptr_array_add (made, g_atomic_rc_box_acquire (pairs->pdata[i]));
  return made;
}

MoWhatIf *
mo_what_if_new (void)
{
  return with (g_ptr_array_new_with_free_func (pair_unref),
               g_ptr_array_new_with_free_func (pair_unref));
}

MoWhatIf *
mo_what_if_ref (MoWhatIf *it)
{
  return g_atomic_rc_box_acquire (it);
}

static void
what_if_clear (gpointer data)
{
  MoWhatIf *it = data;
  g_ptr_array_unref (it->tries);
  g_ptr_array_unref (it->bars);
}

void
mo_what_if_unref (MoWhatIf *it)
{
  g_atomic_rc_box_release_full (it, what_if_clear);
}

guint
mo_what_if_tries (const MoWhatIf *it)
{
  return it->tries->len;
}

const MoTry *
mo_what_if_try (const MoWhatIf *it, guint at)
{
  return g_ptr_array_index (it->tries, at);
}

const MoTry *
mo_what_if_find (const MoWhatIf *it, gint64 referral)
{
  guint at = place_of (it->tries, referral, G_MININT64);
  const MoTry *pair = at < it->tries->len ? it->tries->pdata[at] : NULL;
  return pair && pair->referral == referral ? pair : NULL;
}

guint
mo_what_if_bars (const MoWhatIf *it)
{
  return it->bars->len;
}

const MoTry *
mo_what_if_bar (const MoWhatIf *it, guint at)
{
  return g_ptr_array_index (it->bars, at);
}

gboolean
mo_what_if_is_barred (const MoWhatIf *it, gint64 referral, gint64 mentor)
{
  guint at = place_of (it->bars, referral, mentor);
  const MoTry *pair = at < it->bars->len ? it->bars->pdata[at] : NULL;
  return pair && pair->referral == referral && pair->mentor == mentor;
}

gboolean
mo_what_if_is_empty (const MoWhatIf *it)
{
  return it->tries->len == 0 && it->bars->len == 0;
}

static gboolean
pairs_equal (const GPtrArray *one, const GPtrArray *other)
{
  gboolean same = one->len == other->len;
  for (guint i = 0; same && i < one->len; i++)
    same = pair_equal (one->pdata[i], other->pdata[i]);
  return same;
}

gboolean
mo_what_if_equal (const MoWhatIf *one, const MoWhatIf *other)
{
  return pairs_equal (one->tries, other->tries) && pairs_equal (one->bars, other->bars);
}

/* ---------------------------------------------------------------------- the next value */

static void
drop_try (GPtrArray *tries, gint64 referral)
{
  guint at = place_of (tries, referral, G_MININT64);
  if (at < tries->len && ((MoTry *) tries->pdata[at])->referral == referral)
    g_ptr_array_remove_index (tries, at);
}

static void
put (GPtrArray *pairs, MoTry *pair)
{
  g_ptr_array_insert (pairs, (int) place_of (pairs, pair->referral, pair->mentor), pair);
}

static void
drop_bar (GPtrArray *bars, gint64 referral, gint64 mentor)
{
  guint at = place_of (bars, referral, mentor);
  if (at < bars->len && !is_before (bars->pdata[at], referral, mentor) &&
      ((MoTry *) bars->pdata[at])->referral == referral &&
      ((MoTry *) bars->pdata[at])->mentor == mentor)
    g_ptr_array_remove_index (bars, at);
}

MoWhatIf *
mo_what_if_draft (const MoWhatIf *it,
                  gint64 referral,
                  gint64 mentor,
                  gboolean blind,
                  const char *why)
{
  MoWhatIf *next = with (copy (it->tries), copy (it->bars));
  drop_try (next->tries, referral);
  drop_bar (next->bars, referral, mentor);
  put (next->tries, pair_new ((MoTry){ referral, mentor, TRUE, blind, (char *) why }));
  return next;
}

MoWhatIf *
mo_what_if_leave (const MoWhatIf *it, gint64 referral)
{
  MoWhatIf *next = with (copy (it->tries), copy (it->bars));
  drop_try (next->tries, referral);
  return next;
}

MoWhatIf *
mo_what_if_hold (const MoWhatIf *it, gint64 referral, gboolean held)
{
  MoWhatIf *next = with (copy (it->tries), copy (it->bars));
  const MoTry *pair = mo_what_if_find (it, referral);
  if (pair) {
    MoTry other = *pair;
    other.held = held;
    drop_try (next->tries, referral);
    put (next->tries, pair_new (other));
  }
  return next;
}

MoWhatIf *
mo_what_if_set_barred (const MoWhatIf *it, gint64 referral, gint64 mentor, gboolean barred)
{
  MoWhatIf *next = with (copy (it->tries), copy (it->bars));
  const MoTry *pair = mo_what_if_find (it, referral);
  drop_bar (next->bars, referral, mentor);
  if (barred)
    put (next->bars, pair_new ((MoTry){ referral, mentor, FALSE, FALSE, NULL }));
  if (barred && pair && pair->mentor == mentor)
    drop_try (next->tries, referral);
  return next;
}

MoWhatIf *
mo_what_if_suggest (const MoWhatIf *it, const MoTry *pairs, guint n)
{
  GPtrArray *tries = g_ptr_array_new_with_free_func (pair_unref);
  for (guint i = 0; i < it->tries->len; i++)
    if (mo_what_if_try (it, i)->held)
      g_ptr_array_add (tries, g_atomic_rc_box_acquire (it->tries->pdata[i]));
  MoWhatIf *next = with (tries, copy (it->bars));
  for (guint i = 0; i < n; i++)
    if (!mo_what_if_find (next, pairs[i].referral))
      put (tries,
           pair_new ((MoTry){
               pairs[i].referral, pairs[i].mentor, FALSE, pairs[i].blind, pairs[i].why }));
  return next;
}

/* ---------------------------------------------------------------------- as text */

#define TEXT_TYPE "(a(xxbbs)a(xx))"

char *
mo_what_if_to_text (const MoWhatIf *it)
{
  g_auto (GVariantBuilder) all = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (TEXT_TYPE));
  g_variant_builder_open (&all, G_VARIANT_TYPE ("a(xxbbs)"));
  for (guint i = 0; i < it->tries->len; i++) {
    const MoTry *pair = mo_what_if_try (it, i);
    g_variant_builder_add (&all,
                           "(xxbbs)",
                           pair->referral,
                           pair->mentor,
                           pair->held,
                           pair->blind,
                           pair->why ? pair->why : "");
  }
  g_variant_builder_close (&all);
  g_variant_builder_open (&all, G_VARIANT_TYPE ("a(xx)"));
  for (guint i = 0; i < it->bars->len; i++)
    g_variant_builder_add (
        &all, "(xx)", mo_what_if_bar (it, i)->referral, mo_what_if_bar (it, i)->mentor);
  g_variant_builder_close (&all);
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_builder_end (&all));
  return g_variant_print (value, FALSE);
}

MoWhatIf *
mo_what_if_from_text (const char *text)
{
  g_autoptr (GVariant) value =
      g_variant_parse (G_VARIANT_TYPE (TEXT_TYPE), text ? text : "", NULL, NULL, NULL);
  if (!value)
    return NULL;
  MoWhatIf *it = mo_what_if_new ();
  g_autoptr (GVariant) tries = g_variant_get_child_value (value, 0);
  g_autoptr (GVariant) bars = g_variant_get_child_value (value, 1);
  GVariantIter iter;
  gint64 referral, mentor;
  gboolean held, blind;
  const char *why;

  g_variant_iter_init (&iter, tries);
  while (g_variant_iter_next (&iter, "(xxbb&s)", &referral, &mentor, &held, &blind, &why)) {
    drop_try (it->tries, referral);
    put (it->tries,
         pair_new ((MoTry){ referral, mentor, held, blind, *why ? (char *) why : NULL }));
  }
  g_variant_iter_init (&iter, bars);
  while (g_variant_iter_next (&iter, "(xx)", &referral, &mentor)) {
    drop_bar (it->bars, referral, mentor);
    put (it->bars, pair_new ((MoTry){ referral, mentor, FALSE, FALSE, NULL }));
  }
  return it;
}
