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

char *
mo_found_name (const MoFound *found)
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

char *
mo_found_what (const MoFound *found)
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

void
mo_found_open (const MoFound *found, GtkWidget *from)
{
  gtk_widget_activate_action (from, "win.show-person", "x", found->id);
}
