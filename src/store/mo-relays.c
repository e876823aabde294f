/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-relays.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/mo-change.h"
#include "store/mo-letters.h"
#include "store/mo-stmt.h"

static const MoField override_fields[] = {
  MO_FIELD (INT64, MoRelayOverride, id),
  MO_FIELD (INT, MoRelayOverride, rev),
  MO_FIELD (INT64, MoRelayOverride, pairing),
  MO_FIELD (INT64, MoRelayOverride, row_id),
  MO_FIELD (TEXT, MoRelayOverride, kind),
  MO_FIELD (TEXT, MoRelayOverride, found),
  MO_FIELD (TEXT, MoRelayOverride, reason),
  MO_FIELD (TEXT, MoRelayOverride, who),
  MO_FIELD (TEXT, MoRelayOverride, at),
  MO_FIELD (TEXT, MoRelayOverride, pair),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoRelayOverride, mo_relay_override, override_fields)

/* ---------------------------------------------------------------------- what is watched for */

/* Both sides of a match, the mentee first. */
enum { SIDE, STATE, FIRST, LAST, KNOWN, ADDRESS, TOWN, POSTCODE, EMAIL, RELATIVE, GUARDIAN };

static const char sides_sql[] =
    "SELECT 0 AS side, x.state, p.first_name, p.last_name, p.known_as, p.address, p.town,"
    " p.postcode, p.email, r.relation_injured_name, r.guardian_name FROM pairing x"
    " JOIN referral r ON r.id = x.referral"
    " JOIN person p ON p.id = r.person WHERE x.id = :id"
    " UNION ALL"
    " SELECT 1, x.state, q.first_name, q.last_name, q.known_as, q.address, q.town, q.postcode,"
    " q.email, NULL, NULL FROM pairing x JOIN mentor m ON m.id = x.mentor"
    " JOIN person q ON q.id = m.person"
    " WHERE x.id = :id ORDER BY 1";

/* The reader's own name and where the reader lives is no secret from the reader. */
static void
add_own (MoRelayWatch *watch, MoStmt *stmt)
{
  for (int column = LAST; column <= EMAIL; column++)
    mo_relay_watch_allow (watch, mo_stmt_text (stmt, column));
}

/* Of a whole name; the first name of a relative is spoken of. */
static void
add_surname (MoRelayWatch *watch, const char *name)
{
  const char *last = name ? strrchr (name, ' ') : NULL;
  mo_relay_watch_name (watch, last ? last + 1 : NULL);
}

static void
add_side (MoRelayWatch *watch, MoStmt *stmt, gboolean reads)
{
  mo_relay_watch_allow (watch, mo_stmt_text (stmt, FIRST));
  mo_relay_watch_allow (watch, mo_stmt_text (stmt, KNOWN));
  if (reads)
    add_own (watch, stmt);
  else {
    mo_relay_watch_name (watch, mo_stmt_text (stmt, LAST));
    add_surname (watch, mo_stmt_text (stmt, RELATIVE));
    add_surname (watch, mo_stmt_text (stmt, GUARDIAN));
    mo_relay_watch_place (watch, mo_stmt_text (stmt, ADDRESS));
  }
}

static gboolean
read_sides (MoStore *store,
            MoRelayWatch *watch,
            gint64 pairing,
            const char *to_role,
            gboolean *closed,
            GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, sides_sql);
  gboolean found = FALSE;

  mo_stmt_bind_int (&stmt, ":id", pairing);
  while (mo_stmt_step (&stmt)) {
    const char *role = mo_stmt_int (&stmt, SIDE) ? "mentor" : "mentee";
    found = TRUE;
    *closed = g_strcmp0 (mo_stmt_text (&stmt, STATE), "closed") == 0;
    add_side (watch, &stmt, g_strcmp0 (to_role, role) == 0);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!found)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such match");
  return found;
}

static gboolean
read_numbers (MoStore *store,
              MoRelayWatch *watch,
              gint64 pairing,
              const char *to_role,
              GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT 'mentee', f.number FROM pairing x JOIN referral r ON r.id = x.referral"
      " JOIN phone f ON f.person = r.person WHERE x.id = :id"
      " UNION ALL SELECT 'mentor', g.number FROM pairing x JOIN mentor m ON m.id = x.mentor"
      " JOIN phone g ON g.person = m.person WHERE x.id = :id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  while (mo_stmt_step (&stmt)) {
    if (g_strcmp0 (mo_stmt_text (&stmt, 0), to_role) == 0)
      mo_relay_watch_allow (watch, mo_stmt_text (&stmt, 1));
    else
      mo_relay_watch_number (watch, mo_stmt_text (&stmt, 1));
  }
  return mo_stmt_finish (&stmt, error);
}

/* What the office points people to is meant to be rung. */
static gboolean
read_services (MoStore *store, MoRelayWatch *watch, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT phone, email, web FROM service WHERE phone IS NOT"
                                      " NULL OR email IS NOT NULL OR web IS NOT NULL");
  while (mo_stmt_step (&stmt))
    for (int column = 0; column < 3; column++)
      mo_relay_watch_allow (watch, mo_stmt_text (&stmt, column));
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_office (MoStore *store, MoRelayWatch *watch, GError **error)
{
  g_autoptr (MoOfficeFacts) office = mo_store_load_office_facts (store, error);
  if (!office)
    return FALSE;
  mo_relay_watch_allow (watch, office->name);
  mo_relay_watch_allow (watch, office->address);
  mo_relay_watch_allow (watch, office->phone);
  mo_relay_watch_allow (watch, office->contact);
  GError *failure = NULL;
  g_autofree char *own = mo_store_get_setting (store, MO_RELAY_ALLOW_SETTING, &failure);
  g_auto (GStrv) lines = g_strsplit (own ? own : "", "\n", -1);
  for (guint i = 0; lines[i]; i++)
    mo_relay_watch_allow (watch, lines[i]);
  if (failure)
    g_propagate_error (error, failure);
  return !failure;
}

/* How to join a video call is made by the office for both. */
static gboolean
read_joining (MoStore *store, MoRelayWatch *watch, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT join_details FROM call WHERE pairing = :id AND join_details IS NOT NULL");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  while (mo_stmt_step (&stmt))
    mo_relay_watch_allow (watch, mo_stmt_text (&stmt, 0));
  return mo_stmt_finish (&stmt, error);
}

/* Rule RELAY holds "during the relationship"; what comes after is the office's to say. */
static gboolean
read_lifted (MoStore *store, MoRelayWatch *watch, gboolean closed, GError **error)
{
  GError *failure = NULL;
  g_autofree char *lift =
      closed ? mo_store_get_setting (store, MO_RELAY_LIFT_SETTING, &failure) : NULL;
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  watch->lifted = g_strcmp0 (lift, "1") == 0;
  return TRUE;
}

MoRelayWatch *
mo_store_load_relay_watch (MoStore *store, gint64 pairing, const char *to_role, GError **error)
{
  g_autoptr (MoRelayWatch) watch = mo_relay_watch_new ();
  gboolean closed = FALSE;

  if (!read_sides (store, watch, pairing, to_role, &closed, error) ||
      !read_numbers (store, watch, pairing, to_role, error) ||
      !read_joining (store, watch, pairing, error) || !read_office (store, watch, error) ||
      !read_services (store, watch, error) || !read_lifted (store, watch, closed, error))
    return NULL;
  watch->lifted = watch->lifted || g_strcmp0 (to_role, "office") == 0;
  return g_steal_pointer (&watch);
}

GArray *
mo_store_relay_check (MoStore *store,
                      gint64 pairing,
                      const char *to_role,
                      const char *text,
                      GError **error)
{
  g_autoptr (MoRelayWatch) watch = mo_store_load_relay_watch (store, pairing, to_role, error);
  return watch ? mo_relay_watch_scan (watch, text) : NULL;
}

/* ---------------------------------------------------------------------- let through */

GPtrArray *
mo_store_list_relay_overrides (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT o.id, o.rev, o.pairing, o.row_id, o.kind, o.found, o.reason,"
                   " o.who, o.at, p.first_name || ' ' || p.last_name || ' – ' || q.first_name"
                   " || ' ' || q.last_name AS pair FROM relay_override o"
                   " JOIN pairing x ON x.id = o.pairing JOIN referral r ON r.id = x.referral"
                   " JOIN person p ON p.id = r.person JOIN mentor m ON m.id = x.mentor"
                   " JOIN person q ON q.id = m.person"
                   " WHERE :pairing = 0 OR o.pairing = :pairing ORDER BY o.at DESC, o.id DESC");
  mo_stmt_bind_int (&stmt, ":pairing", pairing);
  return mo_stmt_read_all (&stmt, mo_relay_override, error);
}

gboolean
mo_store_let_relay_pass (MoStore *store, const MoRelayOverride *override, GError **error)
{
  g_autofree char *now = mo_store_now (store);
  g_autofree char *reason = g_strstrip (g_strdup (override->reason ? override->reason : ""));

  if (!*reason)
    return mo_store_refuse (
        error, _ ("Passing it on all the same needs a reason: write why it may be known."));
  MoChange *change = mo_change_new ("relay_override", 0, 0);
  mo_change_int (change, "pairing", override->pairing);
  mo_change_text (change, "kind", override->kind);
  if (override->row_id)
    mo_change_int (change, "row_id", override->row_id);
  mo_change_text (change, "found", override->found);
  mo_change_text (change, "reason", reason);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "at", now);
  return mo_store_save (store, change, reason, error) != 0;
}

gboolean
mo_store_relay_was_let_pass (MoStore *store,
                             gint64 pairing,
                             const char *kind,
                             const char *text,
                             const GArray *leaks,
                             GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *today = mo_day_to_iso (mo_store_get_today (store));
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT found FROM relay_override WHERE pairing = :id"
                                      " AND kind = :kind AND at >= :today");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  mo_stmt_bind_text (&stmt, ":kind", kind);
  mo_stmt_bind_text (&stmt, ":today", today);
  while (mo_stmt_step (&stmt))
    g_string_append_printf (lines, "%s\n", mo_stmt_text (&stmt, 0));
  return mo_stmt_finish (&stmt, error) && mo_relay_found_in (lines->str, text, leaks);
}

char *
mo_store_relay_refusal (MoStore *store,
                        gint64 pairing,
                        const char *to_role,
                        const char *kind,
                        const char *text,
                        GError **error)
{
  g_autoptr (GArray) leaks = mo_store_relay_check (store, pairing, to_role, text, error);
  GError *failure = NULL;

  if (!leaks || !leaks->len ||
      mo_store_relay_was_let_pass (store, pairing, kind, text, leaks, &failure))
    return NULL;
  if (failure) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return mo_relay_sentence (text, leaks);
}

static GArray *
matches_of (MoStore *store, gint64 referral, GError **error)
{
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id FROM pairing WHERE referral = :id"
                   " AND state NOT IN ('mentor_no','mentee_no','dropped') ORDER BY id");
  mo_stmt_bind_int (&stmt, ":id", referral);
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_array_append_val (matches, id);
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&matches) : NULL;
}

char *
mo_store_relay_letter_refusal (MoStore *store,
                               gint64 referral,
                               const char *text,
                               gint64 *pairing,
                               GError **error)
{
  g_autoptr (GArray) matches = matches_of (store, referral, error);
  GError *failure = NULL;

  *pairing = 0;
  for (guint i = 0; matches && !failure && i < matches->len; i++) {
    gint64 id = g_array_index (matches, gint64, i);
    g_autofree char *sentence =
        mo_store_relay_refusal (store, id, "mentee", MO_RELAY_LETTER, text, &failure);
    if (sentence) {
      *pairing = id;
      return g_steal_pointer (&sentence);
    }
  }
  if (failure)
    g_propagate_error (error, failure);
  return NULL;
}

gboolean
mo_store_relay_may_pass (MoStore *store,
                         gint64 pairing,
                         const char *to_role,
                         const char *kind,
                         const char *text,
                         GError **error)
{
  GError *failure = NULL;
  g_autofree char *sentence =
      mo_store_relay_refusal (store, pairing, to_role, kind, text, &failure);

  if (failure)
    g_propagate_error (error, failure);
  else if (sentence)
    mo_store_refuse (error, sentence);
  return !failure && !sentence;
}
