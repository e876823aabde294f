/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-people.h"

#include <string.h>

#include "core/mo-phone.h"
#include "store/mo-stmt.h"

#define NAME_LEAST_BYTES 5 /* "Jo Li": fewer letters would find half the book */

/* Each branch of `hit` is one look into one index.  A postcode alone is a household or a street
 * and finds nobody. A name, telephone or e-mail does; a birth date only with its name's or
 * postcode's help counts for much, alone it stands last. */
#define FIND                                                                                   \
  "WITH hit(id) AS (SELECT id FROM person WHERE fold >= :name AND fold < :name_end"            \
  "   UNION SELECT id FROM person WHERE born_on = :born AND born_precision = 'day'"            \
  "   UNION SELECT person FROM phone WHERE digits = :digits"                                   \
  "   UNION SELECT id FROM person WHERE postcode = :postcode),"                                \
  " same AS (SELECT p.id, p.first_name, p.last_name, p.born_on, p.postcode,"                   \
  "   CASE WHEN p.fold >= :name AND p.fold < :name_end THEN 1 ELSE 0 END AS same_name,"        \
  "   CASE WHEN p.born_on = :born AND p.born_precision = 'day' THEN 1 ELSE 0 END AS "          \
  "same_birth,"                                                                                \
  "   CASE WHEN EXISTS (SELECT 1 FROM phone t WHERE t.person = p.id AND t.digits = :digits)"   \
  "     THEN 1 ELSE 0 END AS same_phone,"                                                      \
  "   CASE WHEN p.postcode = :postcode THEN 1 ELSE 0 END AS same_postcode,"                    \
  "   CASE WHEN lower(p.email) = :email THEN 1 ELSE 0 END AS same_email"                       \
  "   FROM hit JOIN person p ON p.id = hit.id WHERE p.erased_on IS NULL),"                     \
  " weighed AS (SELECT same.*, 4 * same_name + 3 * same_birth + 4 * same_phone"                \
  "   + 1 * same_postcode + 4 * same_email AS weight FROM same),"                              \
  " likely AS (SELECT * FROM weighed WHERE weight >= 3"                                        \
  "   ORDER BY weight DESC, last_name, id LIMIT 8),"                                           \
  " past AS (SELECT likely.*,"                                                                 \
  "   (SELECT count(*) FROM referral r WHERE r.person = likely.id) AS referrals,"              \
  "   (SELECT r.id FROM referral r WHERE r.person = likely.id"                                 \
  "     ORDER BY r.received_on DESC, r.id DESC LIMIT 1) AS referral,"                          \
  "   (SELECT g.id FROM pairing g JOIN referral r ON r.id = g.referral"                        \
  "     WHERE r.person = likely.id AND g.agreed_on IS NOT NULL"                                \
  "     ORDER BY g.agreed_on DESC, g.id DESC LIMIT 1) AS pairing,"                             \
  "   (SELECT count(*) FROM mentor m WHERE m.person = likely.id) AS is_mentor FROM likely)"    \
  " SELECT past.*, r.number AS referral_number, r.state AS referral_state, r.received_on,"     \
  "   g.agreed_on, g.end_reason, w.label AS end_label,"                                        \
  "   mp.first_name AS mentor_first, mp.last_name AS mentor_last,"                             \
  "   (SELECT count(*) FROM call c WHERE c.pairing = past.pairing AND c.state = 'done') AS "   \
  "calls"                                                                                      \
  " FROM past LEFT JOIN referral r ON r.id = past.referral"                                    \
  "   LEFT JOIN pairing g ON g.id = past.pairing LEFT JOIN mentor m ON m.id = g.mentor"        \
  "   LEFT JOIN person mp ON mp.id = m.person"                                                 \
  "   LEFT JOIN term w ON w.vocabulary = 'end' AND w.code = g.end_reason"                      \
  " ORDER BY past.weight DESC, past.last_name, past.id"

MoLookAlikeAsk *
mo_look_alike_ask_new (const char *name,
                       MoDay born_on,
                       const char *phone,
                       const char *postcode,
                       const char *email)
{
  MoLookAlikeAsk *ask = g_new0 (MoLookAlikeAsk, 1);
  ask->name = g_strdup (name);
  ask->born_on = born_on;
  ask->phone = g_strdup (phone);
  ask->postcode = g_strdup (postcode);
  ask->email = g_strdup (email);
  return ask;
}

void
mo_look_alike_ask_free (MoLookAlikeAsk *ask)
{
  g_free (ask->name);
  g_free (ask->phone);
  g_free (ask->postcode);
  g_free (ask->email);
  g_free (ask);
}

/* The names that begin with what was typed, once both names have begun. */
static void
bind_name (MoStmt *stmt, const char *name)
{
  g_autofree char *fold = mo_fold (name ? name : "");
  g_strstrip (fold);
  gboolean enough = strlen (fold) >= NAME_LEAST_BYTES && strchr (fold, ' ');
  g_autofree char *end = g_strconcat (fold, "\364\217\277\277", NULL);
  mo_stmt_bind_text (stmt, ":name", enough ? fold : NULL);
  mo_stmt_bind_text (stmt, ":name_end", enough ? end : NULL);
}

static void
bind_known (MoStmt *stmt, const char *parameter, const char *value)
{
  mo_stmt_bind_text (stmt, parameter, value && *value ? value : NULL);
}

GPtrArray *
mo_store_find_duplicates (MoStore *store, const MoLookAlikeAsk *ask, GError **error)
{
  g_autofree char *digits = mo_phone_digits (ask->phone);
  g_autofree char *postcode = mo_postcode_plain (ask->postcode);
  g_autofree char *email = g_ascii_strdown (ask->email ? ask->email : "", -1);
  g_auto (MoStmt) stmt = mo_stmt_new (store, FIND);

  bind_name (&stmt, ask->name);
  mo_stmt_bind_day (&stmt, ":born", ask->born_on);
  bind_known (&stmt, ":digits", digits);
  bind_known (&stmt, ":postcode", postcode);
  bind_known (&stmt, ":email", g_strstrip (email));
  return mo_stmt_read_all (&stmt, mo_look_alike, error);
}

gpointer
mo_store_find_duplicates_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_find_duplicates (store, ask, error);
}
