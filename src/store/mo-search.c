/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-search.h"

#include <string.h>

#include "store/mo-stmt.h"
#include "store/mo-today.h"

#define WORDS        4 /* more words than a name has find no more */
#define DIGITS_LEAST 4

static const MoField fields[] = {
  MO_FIELD (INT64, MoFound, id),
  MO_FIELD (TEXT, MoFound, first_name),
  MO_FIELD (TEXT, MoFound, last_name),
  MO_FIELD (TEXT, MoFound, known_as),
  MO_FIELD (TEXT, MoFound, town),
  MO_FIELD (INT64, MoFound, referral),
  MO_FIELD (TEXT, MoFound, number),
  MO_FIELD (TEXT, MoFound, state),
  MO_FIELD (INT64, MoFound, pairing),
  MO_FIELD (TEXT, MoFound, pairing_state),
  MO_FIELD (INT64, MoFound, mentor),
  MO_FIELD (TEXT, MoFound, mentor_state),
  MO_FIELD_END,
};

MO_DEFINE_RECORD (MoFound, mo_found, fields)

#define FIND                                                                                   \
  "SELECT p.id, p.first_name, p.last_name, p.known_as, p.town, r.id AS referral, r.number,"    \
  " CASE WHEN r.state IN('received','awaiting_contact') AND r.first_contact_on IS NOT NULL"    \
  " THEN 'reached' ELSE r.state END AS state, q.id AS pairing, q.state AS pairing_state, "     \
  "m.id AS mentor,"                                                                            \
  " m.state AS mentor_state FROM person p"                                                     \
  " LEFT JOIN referral r ON r.id = (SELECT MAX(n.id) FROM referral n WHERE n.person = p.id)"   \
  " LEFT JOIN pairing q ON q.referral = r.id"                                                  \
  "  AND q.state NOT IN('mentor_no','mentee_no','closed','dropped')"                           \
  " LEFT JOIN mentor m ON m.person = p.id"                                                     \
  " WHERE p.erased_on IS NULL AND ("                                                           \
  " (p.fold LIKE :a ESCAPE '!' AND p.fold LIKE :b ESCAPE '!'"                                  \
  "  AND p.fold LIKE :c ESCAPE '!' AND p.fold LIKE :d ESCAPE '!')"                             \
  " OR p.id IN(SELECT f.person FROM phone f WHERE f.digits LIKE :digits ESCAPE '!')"           \
  " OR p.id IN(SELECT g.person FROM referral g WHERE g.number = :number))"                     \
  " ORDER BY CASE WHEN r.state IS NULL OR r.state IN('closed','signposted','withdrawn',"       \
  "'no_response','not_suitable') THEN 1 ELSE 0 END, p.fold, p.id LIMIT 12"

static void
bind_words (MoStmt *stmt, const char *typed)
{
  static const char *const names[WORDS] = { ":a", ":b", ":c", ":d" };
  g_autofree char *fold = mo_fold (typed);
  g_auto (GStrv) words = g_strsplit_set (fold, " ,", -1);
  guint bound = 0;

  for (char **word = words; *word && bound < WORDS; word++) {
    g_autofree char *pattern = **word ? mo_like_anywhere (*word) : NULL;
    if (pattern)
      mo_stmt_bind_text (stmt, names[bound++], pattern);
  }
  while (bound < WORDS)
    mo_stmt_bind_text (stmt, names[bound++], "%");
}

/* A number of the telephone as it may be typed; too few digits are none. */
static void
bind_digits (MoStmt *stmt, const char *typed)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  for (const char *p = typed; *p; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  g_autofree char *pattern =
      digits->len >= DIGITS_LEAST ? mo_like_anywhere (digits->str) : NULL;
  mo_stmt_bind_text (stmt, ":digits", pattern);
}

gpointer
mo_search_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autofree char *typed = g_strstrip (g_strdup (ask ? ask : ""));
  g_autofree char *number = g_ascii_strup (typed, -1);

  if (!*typed)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) mo_found_unref);
  g_auto (MoStmt) stmt = mo_stmt_new (store, FIND);
  bind_words (&stmt, typed);
  bind_digits (&stmt, typed);
  mo_stmt_bind_text (&stmt, ":number", number);
  return mo_stmt_read_all (&stmt, mo_found, error);
}

void
mo_found_all_free (MoFoundAll *all)
{
  g_clear_pointer (&all->people, g_ptr_array_unref);
  g_free (all);
}

gpointer
mo_search_all_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoFoundAll) all = g_new0 (MoFoundAll, 1);
  MoPolicy policy;

  if (!mo_store_load_policy (store, &policy, error) ||
      !(all->people = mo_search_job (store, ask, error)))
    return NULL;
  all->figure = mo_figure_code_read (
      ask, policy.year_starts, mo_store_get_today (store), &all->which, &all->ask);
  return g_steal_pointer (&all);
}

gpointer
mo_page_counts_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autofree MoPageCounts *counts = g_new0 (MoPageCounts, 1);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT COUNT(*),"
      " SUM(CASE WHEN state = 'awaiting_match' AND NOT EXISTS(SELECT 1 FROM pairing p"
      "  WHERE p.referral = referral.id"
      "  AND p.state NOT IN('mentor_no','mentee_no','closed','dropped')) THEN 1 ELSE 0 END),"
      " SUM(CASE WHEN state = 'on_hold' THEN 1 ELSE 0 END)"
      " FROM referral WHERE state IN('received','awaiting_contact','assessment_booked',"
      "'assessed','awaiting_match','on_hold')");
  if (mo_stmt_step (&stmt)) {
    counts->waiting = mo_stmt_int (&stmt, 0);
    counts->board = mo_stmt_int (&stmt, 1);
    counts->on_hold = mo_stmt_int (&stmt, 2);
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  counts->late = mo_store_count_due (store, NULL);
  counts->messages =
      (int) mo_stmt_one_int (store, "SELECT count(*) FROM message WHERE state = 'taken'", NULL);
  return g_steal_pointer (&counts);
}
