/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-found-words.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *state, *words;
} referral_states[] = {
  { "received", N_ ("waiting for first contact") },
  { "awaiting_contact", N_ ("waiting for first contact") },
  { "reached", N_ ("waiting for the assessment") },
  { "assessment_booked", N_ ("waiting for the assessment") },
  { "assessed", N_ ("waiting for a decision") },
  { "awaiting_match", N_ ("waiting for a match") },
  { "matched", N_ ("matched") },
  { "on_hold", N_ ("on hold") },
  { "closed", N_ ("closed") },
  { "not_suitable", N_ ("not suitable") },
  { "signposted", N_ ("signposted") },
  { "withdrawn", N_ ("withdrawn") },
  { "no_response", N_ ("no response") },
};

static char *
name_of (const MoFound *found)
{
  g_autofree char *name = g_strdup_printf ("%s %s",
                                           found->first_name ? found->first_name : "",
                                           found->last_name ? found->last_name : "");
  g_strstrip (name);
  if (!found->known_as || !*found->known_as ||
      g_strcmp0 (found->known_as, found->first_name) == 0)
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s (%s)", name, found->known_as);
}

static const char *
referral_words (const MoFound *found)
{
  for (guint i = 0; i < G_N_ELEMENTS (referral_states); i++)
    if (g_strcmp0 (found->state, referral_states[i].state) == 0)
      return _ (referral_states[i].words);
  return NULL;
}

static const char *
mentor_words (const MoFound *found)
{
  if (!found->mentor)
    return NULL;
  if (g_strcmp0 (found->mentor_state, "active") == 0)
    return _ ("mentor");
  if (g_strcmp0 (found->mentor_state, "paused") == 0)
    return _ ("mentor, paused");
  if (g_strcmp0 (found->mentor_state, "left") == 0)
    return _ ("mentor, left");
  return _ ("applied as a mentor");
}

static char *
what_of (const MoFound *found)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *const all[] = {
    mentor_words (found), referral_words (found), found->number, found->town
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] && *all[i])
      g_ptr_array_add (parts, (gpointer) all[i]);
  if (!parts->len)
    return g_strdup (_ ("no referral yet"));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* ---------------------------------------------------------------------- hits */

static void
hit_free (gpointer data)
{
  MoHit *hit = data;
  g_free (hit->name);
  g_free (hit->what);
  g_variant_unref (hit->target);
  g_free (hit);
}

static void
add_hit (GPtrArray *hits, char *name, char *what, const char *action, GVariant *target)
{
  MoHit *hit = g_new (MoHit, 1);
  *hit = (MoHit){ name, what, action, g_variant_ref_sink (target) };
  g_ptr_array_add (hits, hit);
}

static void
add_figure (GPtrArray *hits, const MoFoundAll *all)
{
  const MoFigureInfo *info = &mo_figure_infos ()[all->which];
  g_autofree char *period = mo_period_code (&all->ask.period);
  g_autofree char *code = mo_provenance_write (all->which, &all->ask);

  add_hit (hits,
           /* a figure's code, a year or quarter, the figure's name */
           g_strdup_printf (_ ("Figure %s, %s: %s"), info->code, period, _ (info->name)),
           g_strdup_printf (_ ("its definition and its cases · %s"), code),
           "win.figure-cases",
           g_variant_new_string (code));
}

GPtrArray *
mo_found_hits (const MoFoundAll *all)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (hit_free);

  if (all->figure)
    add_figure (hits, all);
  for (guint i = 0; i < all->people->len; i++) {
    const MoFound *found = g_ptr_array_index (all->people, i);
    add_hit (hits,
             name_of (found),
             what_of (found),
             "win.show-person",
             g_variant_new_int64 (found->id));
  }
  return hits;
}

char *
mo_hit_words (const MoHit *hit)
{
  return g_strdup_printf ("%s, %s", hit->name, hit->what);
}
