/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "store/mo-store.h"
#include "store/mo-terms.h"

/* An office with its name and address, for the papers that it prints. */

/* Who stands on every paper. */
typedef struct {
  MoStore *store;
} Office;

static gpointer
write_settings (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_put_setting (store, "office_name", "Riverside Mentoring", error);
  mo_store_put_setting (
      store, "office_address", "1 Example Street\nExampleton\nEX1 1EX", error);
  mo_store_put_setting (store, "office_phone", "01632 960000", error);
  mo_store_put_setting (store, "office_contact", "Ruth Holt", error);
  return NULL;
}

static gpointer
done (Office *office, MoStoreJob job, gconstpointer ask)
{
  g_autoptr (GError) error = NULL;
  gpointer answer = mo_store_write (office->store, "Done", job, ask, &error);
  g_assert_no_error (error);
  return answer;
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (office->store, "tester");
  mo_store_set_today (office->store, mo_day_from_iso ("2026-03-12"));
  done (office, write_settings, NULL);
}

static void
tear_down (Office *office, gconstpointer data)
{
  mo_store_close (office->store);
}

/* Whatever line it is broken into. */
static void
assert_contains (const char *text, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  for (char **part = parts; *part; part++) {
    char *plain = g_regex_escape_string (*part, -1);
    g_free (*part);
    *part = plain;
  }
  g_autofree char *pattern = g_strjoinv ("[\\s ]+", parts);
  if (!g_regex_match_simple (pattern, text, 0, 0))
    g_error ("“%s” is not in:\n%s", words, text);
}
