/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-relay-jobs.h"

#include <glib/gi18n-lib.h>

MoRelayText *
mo_relay_text_new (gint64 pairing, const char *to_role, const char *kind, const char *text)
{
  MoRelayText *it = g_new0 (MoRelayText, 1);
  it->pairing = pairing;
  it->to_role = g_strdup (to_role);
  it->kind = g_strdup (kind);
  it->text = g_strdup (text ? text : "");
  return it;
}

void
mo_relay_text_free (gpointer data)
{
  MoRelayText *it = data;
  g_free (it->to_role);
  g_free (it->kind);
  g_free (it->text);
  g_free (it->reason);
  g_free (it);
}

void
mo_relay_found_free (gpointer data)
{
  MoRelayFound *found = data;
  g_clear_pointer (&found->leaks, g_array_unref);
  g_clear_pointer (&found->worries, g_array_unref);
  g_free (found);
}

/* Messages and notes are what somebody said: they are looked through for signs of harm too. */
static GArray *
worries_in (MoStore *store, const MoRelayText *it, GError **error)
{
  gboolean said =
      g_str_equal (it->kind, MO_RELAY_MESSAGE) || g_str_equal (it->kind, MO_RELAY_NOTE);
  g_autofree char *own = said ? mo_store_get_setting (store, MO_WORRY_SETTING, error) : NULL;
  return said ? mo_worry_scan (it->text, own) : g_array_new (FALSE, FALSE, sizeof (MoWorry));
}

gpointer
mo_relay_look_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoRelayText *it = data;
  GError *failure = NULL;
  g_autoptr (MoRelayFound) found = g_new0 (MoRelayFound, 1);

  found->leaks = mo_store_relay_check (store, it->pairing, it->to_role, it->text, &failure);
  if (found->leaks && found->leaks->len)
    found->let_pass = mo_store_relay_was_let_pass (
        store, it->pairing, it->kind, it->text, found->leaks, &failure);
  if (!failure)
    found->worries = worries_in (store, it, &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&found);
}

/* What was found is looked for again here: what is kept is what stands in the text. */
gpointer
mo_relay_let_pass_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoRelayText *it = data;
  g_autoptr (GArray) leaks =
      mo_store_relay_check (store, it->pairing, it->to_role, it->text, error);

  if (!leaks)
    return NULL;
  g_autofree char *found = mo_relay_found_lines (it->text, leaks);
  MoRelayOverride override = { .pairing = it->pairing,
                               .row_id = it->row,
                               .kind = it->kind,
                               .found = found,
                               .reason = it->reason };
  mo_store_label (store, _ ("Details let through to the other side, with a reason"));
  mo_store_let_relay_pass (store, &override, error);
  return NULL;
}

gpointer
mo_relay_overrides_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_relay_overrides (store, 0, error);
}
