/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-letters.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "core/mo-call-time.h"
#include "core/mo-referral-rules.h"
#include "store/mo-change.h"
#include "store/mo-stmt.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoLetter, id),
  MO_FIELD (INT, MoLetter, rev),
  MO_FIELD (INT64, MoLetter, referral),
  MO_FIELD (TEXT, MoLetter, kind),
  MO_FIELD (TEXT, MoLetter, format),
  MO_FIELD (TEXT, MoLetter, recipient),
  MO_FIELD (TEXT, MoLetter, made_at),
  MO_FIELD (TEXT, MoLetter, who),
  MO_FIELD (INT, MoLetter, weeks),
  MO_FIELD (DAY, MoLetter, sent),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoLetter, mo_letter, fields)

MoOfficeFacts *
mo_store_load_office_facts (MoStore *store, GError **error)
{
  g_autoptr (MoOfficeFacts) facts = mo_office_facts_new ();
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT name, value FROM setting WHERE name LIKE 'office!_%' ESCAPE '!'");

  facts->name = g_strdup ("");
  facts->address = g_strdup ("");
  facts->phone = g_strdup ("");
  facts->contact = g_strdup ("");
  while (mo_stmt_step (&stmt)) {
    const char *name = mo_stmt_text (&stmt, 0);
    char **place = g_str_equal (name, "office_name")      ? &facts->name
                   : g_str_equal (name, "office_address") ? &facts->address
                   : g_str_equal (name, "office_phone")   ? &facts->phone
                   : g_str_equal (name, "office_contact") ? &facts->contact
                                                          : NULL;
    if (!place)
      continue;
    g_free (*place);
    *place = mo_stmt_dup (&stmt, 1);
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&facts) : NULL;
}

/* ---------------------------------------------------------------------- a letter's facts */

/* "The service: what it does. 0300 123 4567, www.example.org", a line each. */
static gboolean
read_services (MoStore *store, MoLetterFacts *facts, GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT coalesce(s.name, p.said) AS name, s.about, s.phone, s.web, s.email "
                   "FROM signpost p"
                   " LEFT JOIN service s ON s.id = p.service WHERE p.referral = :referral"
                   " ORDER BY p.given_on, p.id");

  mo_stmt_bind_int (&stmt, ":referral", facts->referral);
  while (mo_stmt_step (&stmt)) {
    const char *name = mo_stmt_text (&stmt, 0), *about = mo_stmt_text (&stmt, 1);
    const char *comma = ". ";
    if (!name || !*name)
      continue;
    g_string_append_printf (lines, "%s- %s", lines->len ? "\n" : "", name);
    if (about && *about)
      g_string_append_printf (lines, ": %s", about);
    for (int i = 2; i <= 4; i++)
      if (mo_stmt_text (&stmt, i) && *mo_stmt_text (&stmt, i)) {
        if (*comma == '.' && lines->str[lines->len - 1] == '.')
          comma++;
        g_string_append_printf (lines, "%s%s", comma, mo_stmt_text (&stmt, i));
        comma = ", ";
      }
  }
  facts->services = g_strdup (lines->str);
  return mo_stmt_finish (&stmt, error);
}

/* The same tries that the list of who waits counts. */
static gboolean
read_tries (MoStore *store, MoLetterFacts *facts, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT outcome, at FROM contact_attempt WHERE referral = :referral"
                   " ORDER BY at, id");
  mo_stmt_bind_int (&stmt, ":referral", facts->referral);
  while (mo_stmt_step (&stmt)) {
    if (mo_rule_try_counts (mo_stmt_text (&stmt, 0))) {
      facts->tries++;
      mo_call_time_from_utc (mo_stmt_text (&stmt, 1), MO_ZONE, &facts->last_try, NULL);
    }
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_referral (MoStore *store, MoLetterFacts *facts, gint64 referral, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT r.id AS referral, r.person, r.number, r.received_on AS received, r.due_on AS due,"
      " r.target_days, r.young, p.first_name, p.last_name, p.known_as, p.address, p.town,"
      " p.postcode, p.email, p.preferred_contact AS preferred, p.format, p.deceased_on AS died,"
      " r.letters_to, r.agreement, r.referrer_kind, r.referrer_name, r.referrer_org, "
      "r.referrer_phone,"
      " r.referrer_email,"
      " (SELECT min(number) FROM phone f WHERE f.person = p.id AND f.safe = 1 AND f.sort ="
      "  (SELECT min(sort) FROM phone g WHERE g.person = p.id AND g.safe = 1)) AS phone"
      " FROM referral r JOIN person p ON p.id = r.person WHERE r.id = :id");

  mo_stmt_bind_int (&stmt, ":id", referral);
  gboolean found = mo_stmt_step (&stmt);
  if (found)
    mo_stmt_read (&stmt, mo_letter_facts_fields (), facts);
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!found)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such referral");
  return found;
}

MoLetterFacts *
mo_store_load_letter_facts (MoStore *store, gint64 referral, GError **error)
{
  g_autoptr (MoLetterFacts) facts = mo_letter_facts_new ();
  return read_referral (store, facts, referral, error) && read_tries (store, facts, error) &&
                 read_services (store, facts, error)
             ? g_steal_pointer (&facts)
             : NULL;
}

gint64
mo_store_find_referral (MoStore *store, const char *number, GError **error)
{
  g_autofree char *wanted = g_strstrip (g_ascii_strup (number ? number : "", -1));
  if (!*wanted) {
    g_set_error (
        error,
        MO_STORE_ERROR,
        MO_STORE_REFUSED,
        _ ("Write the number of the referral. It stands beside the name, like R-0413."));
    return 0;
  }
  if (g_ascii_isdigit (*wanted)) { /* "413" */
    char *whole = g_strdup_printf ("R-%04d", atoi (wanted));
    g_free (wanted);
    wanted = whole;
  }
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT id FROM referral WHERE upper(number) = :number");

  mo_stmt_bind_text (&stmt, ":number", wanted);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  if (!mo_stmt_finish (&stmt, error))
    return 0;
  if (!id)
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("There is no referral %s. Its number stands beside the name, like R-0413."),
                 wanted);
  return id;
}

/* ---------------------------------------------------------------------- sent */

GPtrArray *
mo_store_list_letters (MoStore *store, gint64 referral, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id, rev, referral, kind, format, recipient, made_at, who, weeks,"
                   " sent_on AS sent FROM letter WHERE referral = :referral"
                   " ORDER BY made_at DESC, id DESC");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  return mo_stmt_read_all (&stmt, mo_letter, error);
}

gint64
mo_store_add_letter (MoStore *store,
                     MoLetterKind kind,
                     const MoLetterFacts *facts,
                     gboolean large,
                     const char *recipient,
                     GError **error)
{
  MoChange *change = mo_change_new ("letter", 0, 0);
  g_autofree char *now = mo_store_now (store);

  mo_change_int (change, "referral", facts->referral);
  mo_change_text (change, "kind", mo_letter_code (kind));
  mo_change_text (change, "made_at", now);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "format", large ? "large" : "standard");
  mo_change_text (change, "recipient", recipient);
  mo_change_day (change, "sent_on", mo_store_get_today (store));
  if (kind == MO_LETTER_ACKNOWLEDGEMENT && facts->target_days % 7 == 0)
    mo_change_int (change, "weeks", facts->target_days / 7);
  return mo_store_save (store, change, NULL, error);
}
