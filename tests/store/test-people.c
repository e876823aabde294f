/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-change.h"
#include "store/mo-drafts.h"
#include "store/mo-people.h"
#include "store/mo-stmt.h"

static MoStore *
fresh (void)
{
  GError *error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "tester");
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  return store;
}

static int
count (MoStore *store, const char *sql)
{
  GError *error = NULL;
  int number = mo_stmt_one_int (store, sql, &error);
  g_assert_no_error (error);
  return number;
}

static gint64 grace;

static gpointer
grace_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewPerson person = { .first_name = "Gráce",
                         .last_name = "Tilley",
                         .born_on = mo_day_from_iso ("1979-10-11"),
                         .born_precision = MO_PRECISION_DAY,
                         .postcode = "sw187qd",
                         .email = "Grace@example.org" };
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  injury.level = "C5/6";
  injury.level_said = "c5/6 inc";
  injury.injured_on = mo_day_from_iso ("2019-06-01");
  injury.injured_precision = MO_PRECISION_MONTH;
  guint32 hours[7] = { [3] = 7 << 18 };

  grace = mo_store_add_person (store, &person, error);
  g_assert_true (mo_store_add_phone (store, grace, "+44 7700 900123", "mobile", TRUE, error));
  g_assert_true (mo_store_add_phone (store, grace, "07700900123", NULL, TRUE, error));
  g_assert_true (mo_store_add_phone (store, grace, "none", NULL, TRUE, error));
  g_assert_true (mo_store_add_injury (store, grace, &injury, error));
  g_assert_true (mo_store_add_topic (
      store, grace, "interest", "seeks", "choir", "choir on Mondays", -1, error));
  g_assert_true (
      mo_store_add_topic (store, grace, "interest", "seeks", "choir", NULL, -1, error));
  g_assert_true (mo_store_set_availability (store, grace, hours, error));
  return NULL;
}

static gpointer
again_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewPerson person = { .town = "Wakefield" };
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  guint32 hours[7] = { [5] = 7 << 9 };
  injury.level = "T12";
  g_assert_true (mo_store_renew_person (store, grace, &person, error));
  g_assert_true (mo_store_add_injury (store, grace, &injury, error));
  g_assert_true (mo_store_set_availability (store, grace, hours, error));
  return NULL;
}

static void
a_person_and_again (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  mo_store_write (store, "Grace", grace_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM phone WHERE digits = '07700900123'"), ==, 1);
  g_assert_cmpint (count (store, "SELECT count(*) FROM topic"), ==, 1);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM person WHERE fold = 'grace tilley'"
                          " AND postcode = 'SW18 7QD' AND voicemail_safe = 'unknown'"),
                   ==,
                   1);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM injury WHERE level_upper = 5"
                          " AND level_lower = 6 AND pain_now IS NULL"),
                   ==,
                   1);

  mo_store_write (store, "Again", again_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (store, "SELECT count(*) FROM injury"), ==, 2);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM injury WHERE current = 1 AND level_code = 'T12'"),
      ==,
      1);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM person WHERE town = 'Wakefield'"
                          " AND last_name = 'Tilley' AND born_on = '1979-10-11'"),
                   ==,
                   1);
  g_assert_cmpint (
      count (store, "SELECT sum(hours) FROM availability WHERE weekday = 3"), ==, 0);

  for (int i = 0; i < 2; i++)
    g_free (mo_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (store, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (count (store, "SELECT count(*) FROM phone"), ==, 0);
}

/* ---------------------------------------------------------------------- look-alikes */

static gint64
save (MoStore *store, MoChange *change, GError **error)
{
  gint64 id = mo_store_save (store, change, NULL, error);
  g_assert_no_error (*error);
  return id;
}

static gint64
add_mentor (MoStore *store, GError **error)
{
  MoNewPerson person = { .first_name = "Helen", .last_name = "Marsh" };
  MoChange *change = mo_change_new ("mentor", 0, 0);
  mo_change_int (change, "person", mo_store_add_person (store, &person, error));
  mo_change_int (change, "sci", 1);
  mo_change_text (change, "state", "active");
  return save (store, change, error);
}

static gint64
add_closed_referral (MoStore *store, GError **error)
{
  MoChange *change = mo_change_new ("referral", 0, 0);
  mo_change_text (change, "uuid", "r-1");
  mo_change_text (change, "number", "R-0101");
  mo_change_int (change, "person", grace);
  mo_change_text (change, "strand", "sci");
  mo_change_text (change, "received_on", "2023-01-05");
  mo_change_int (change, "target_days", 14);
  mo_change_text (change, "due_on", "2023-01-19");
  mo_change_text (change, "state", "closed");
  mo_change_text (change, "state_on", "2023-07-01");
  return save (store, change, error);
}

static gpointer
mentored_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (GError) inner = NULL;
  grace_job (store, NULL, &inner);
  MoChange *change = mo_change_new ("pairing", 0, 0);
  mo_change_text (change, "uuid", "p-1");
  mo_change_int (change, "referral", add_closed_referral (store, &inner));
  mo_change_int (change, "mentor", add_mentor (store, &inner));
  mo_change_text (change, "state", "closed");
  mo_change_text (change, "state_on", "2023-07-01");
  mo_change_text (change, "drafted_on", "2023-02-01");
  mo_change_text (change, "agreed_on", "2023-02-10");
  mo_change_text (change, "end_reason", "goal_reached");
  gint64 pairing = save (store, change, &inner);
  for (int i = 0; i < 8; i++) {
    g_autofree char *uuid = g_strdup_printf ("c-%d", i);
    g_autofree char *day = g_strdup_printf ("2023-03-%02d", i + 1);
    MoChange *call = mo_change_new ("call", 0, 0);
    mo_change_text (call, "uuid", uuid);
    mo_change_int (call, "pairing", pairing);
    mo_change_text (call, "starts_at", day);
    mo_change_text (call, "day_on", day);
    mo_change_text (call, "state", i < 7 ? "done" : "no_answer");
    save (store, call, &inner);
  }
  return NULL;
}

static MoLookAlike *
find_one (MoStore *store,
          const char *name,
          const char *born,
          const char *phone,
          const char *postcode,
          const char *email)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoLookAlikeAsk) ask =
      mo_look_alike_ask_new (name, mo_day_from_iso (born), phone, postcode, email);
  g_autoptr (GPtrArray) found = mo_store_find_duplicates (store, ask, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found->len, <=, 1);
  return found->len ? mo_look_alike_ref (g_ptr_array_index (found, 0)) : NULL;
}

static void
earlier_mentoring_is_told (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  mo_store_write (store, "Mentored", mentored_job, NULL, &error);
  g_assert_no_error (error);

  g_autoptr (MoLookAlike) who = find_one (
      store, "grace till", "1979-10-11", "7700 900123", "SW18 7QD", "grace@EXAMPLE.org");
  g_autofree char *words = mo_look_alike_words (who, mo_day_from_iso ("2026-03-12"));
  g_autofree char *why = mo_look_alike_why (who);
  g_assert_cmpstr (words,
                   ==,
                   "Gráce Tilley had mentoring in 2023: goal reached, 7 calls, mentor Helen "
                   "Marsh.");
  g_assert_cmpstr (why, ==, "Same name, birth date, telephone, e-mail and postcode");
  g_assert_cmpint (mo_look_alike_year (who), ==, 2023);
  g_assert_cmpint (who->weight, >=, MO_LOOK_ALIKE_SURE);
}

/* What finds her, and what does not. */
static void
what_makes_a_look_alike (void)
{
  static const struct {
    const char *name, *born, *phone, *postcode, *email, *why;
  } cases[] = {
    { "Grace Tilley", NULL, NULL, NULL, NULL, "Same name" },
    { "GRACE TIL", NULL, NULL, NULL, NULL, "Same name" },
    { "Grace", NULL, NULL, NULL, NULL, NULL },
    { "Tilley Grace", NULL, NULL, NULL, NULL, NULL },
    { NULL, "1979-10-11", NULL, NULL, NULL, "Same birth date" },
    { NULL, "1979-10-12", NULL, NULL, NULL, NULL },
    { NULL, NULL, "07700 900 123 (mum)", NULL, NULL, "Same telephone" },
    { NULL, NULL, "07700 900 124", NULL, NULL, NULL },
    { NULL, NULL, NULL, "SW18 7QD", NULL, NULL },
    { NULL, "1979-10-11", NULL, "sw187qd", NULL, "Same birth date and postcode" },
    { "Grace Tilley",
      "1979-10-11",
      "07700900123",
      NULL,
      NULL,
      "Same name, birth date and telephone" },
    { "", NULL, "", "", "", NULL },
    { "100% _x'--", NULL, "x", NULL, NULL, NULL },
  };
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  mo_store_write (store, "Grace", grace_job, NULL, &error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("case %u", i);
    g_autoptr (MoLookAlike) who = find_one (
        store, cases[i].name, cases[i].born, cases[i].phone, cases[i].postcode, cases[i].email);
    g_autofree char *why = who ? mo_look_alike_why (who) : NULL;
    g_assert_cmpstr (why, ==, cases[i].why);
  }
}

/* The search must be able to run at each pause of the typing: it reads indexes only. */
static void
search_uses_indexes (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "EXPLAIN QUERY PLAN SELECT id FROM person WHERE fold >= 'a' AND fold < 'b'"
                   " UNION SELECT id FROM person WHERE born_on = '2000-01-01'"
                   " UNION SELECT person FROM phone WHERE digits = '1'"
                   " UNION SELECT id FROM person WHERE postcode = 'X'");
  while (mo_stmt_step (&stmt))
    g_assert_false (g_str_has_prefix (mo_stmt_text (&stmt, 3), "SCAN person"));
  g_assert_true (mo_stmt_finish (&stmt, &error));
}

/* ---------------------------------------------------------------------- drafts */

static gpointer
draft_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 one = mo_store_put_draft (store, 0, "referral", "Grace Tilley", "a", error);
  g_assert_cmpint (mo_store_put_draft (store, one, "referral", "Grace", "b", error), ==, one);
  return GSIZE_TO_POINTER (one);
}

static gpointer
drop_job (MoStore *store, gconstpointer ask, GError **error)
{
  return GINT_TO_POINTER (mo_store_drop_draft (store, GPOINTER_TO_SIZE (ask), error));
}

static void
drafts (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  gpointer id = mo_store_write (store, "Draft", draft_job, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) found = mo_store_list_drafts (store, &error);
  g_assert_cmpint (found->len, ==, 1);
  g_autoptr (MoDraft) draft = mo_store_load_draft (store, GPOINTER_TO_SIZE (id), &error);
  g_assert_cmpstr (draft->title, ==, "Grace");
  g_assert_cmpstr (draft->payload, ==, "b");
  g_assert_cmpint (count (store, "SELECT count(*) FROM audit"), ==, 0);
  mo_store_write (store, "Drop", drop_job, id, &error);
  g_assert_null (mo_store_load_draft (store, GPOINTER_TO_SIZE (id), &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/a-person-and-again", a_person_and_again);
  g_test_add_func ("/people/earlier-mentoring", earlier_mentoring_is_told);
  g_test_add_func ("/people/look-alike", what_makes_a_look_alike);
  g_test_add_func ("/people/indexes", search_uses_indexes);
  g_test_add_func ("/people/drafts", drafts);
  return g_test_run ();
}
