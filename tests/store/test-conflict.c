/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Case 24: two people edit one referral; the later one sees both versions in words. */
#include "store/mo-change.h"
#include "store/mo-conflict.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

typedef struct {
  MoStore *store;
  gint64 referral;
} Desk;

static gpointer
take_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewPerson person = { .first_name = "Grace", .last_name = "Tilley" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = mo_store_add_person (store, &person, error);
  referral.received_on = mo_day_from_iso ("2026-03-02");
  referral.channel = "paper";
  return GSIZE_TO_POINTER (referral.person ? mo_store_add_referral (store, &referral, error)
                                           : 0);
}

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  desk->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (desk->store, mo_day_from_iso ("2026-03-12"));
  mo_store_set_who (desk->store, "Tessa Asante");
  desk->referral =
      GPOINTER_TO_SIZE (mo_store_write (desk->store, "Taken", take_job, NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  mo_store_close (desk->store);
}

typedef struct {
  gint64 referral;
  const char *column, *value;
  int rev;
} Edit;

static gpointer
edit_job (MoStore *store, gconstpointer ask, GError **error)
{
  const Edit *edit = ask;
  MoChange *change = mo_change_new ("referral", edit->referral, edit->rev);
  mo_change_text (change, edit->column, edit->value);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

static void
edit (Desk *desk, const char *who, const char *column, const char *value)
{
  g_autoptr (GError) error = NULL;
  Edit ask = { desk->referral, column, value, 0 };
  mo_store_set_who (desk->store, who);
  mo_store_write (desk->store, "Note changed", edit_job, &ask, &error);
  g_assert_no_error (error);
}

static int
rev (Desk *desk)
{
  return mo_stmt_one_int (desk->store, "SELECT rev FROM referral", NULL);
}

static MoConflict *
since (Desk *desk, int seen)
{
  g_autoptr (GError) error = NULL;
  MoConflictAsk ask = { "referral", desk->referral, seen };
  MoConflict *conflict = mo_store_load_conflict (desk->store, &ask, &error);
  g_assert_no_error (error);
  return conflict;
}

static void
is_line (GPtrArray *lines,
         guint i,
         const char *label,
         const char *before,
         const char *now,
         const char *yours)
{
  const MoConflictLine *line = g_ptr_array_index (lines, i);
  g_assert_cmpstr (line->label, ==, label);
  g_assert_cmpstr (line->before, ==, before);
  g_assert_cmpstr (line->now, ==, now);
  g_assert_cmpstr (line->yours, ==, yours);
}

/* The first to have moved a column tells what it was; what did not move is not told. */
static void
both_versions (Desk *desk, gconstpointer data)
{
  const MoMine mine[] = { { "note", "Rings after six" }, { "channel", "Telephone" } };
  int seen = rev (desk);
  edit (desk, "Priya Nair", "note", "Rings at noon");
  edit (desk, "Priya Nair", "note", "Rings at one");
  edit (desk, "Priya Nair", "received_on", "2026-03-03");
  edit (desk, "Priya Nair", "channel", "form");
  edit (desk, "Priya Nair", "channel", "paper"); /* and back */

  g_autoptr (MoConflict) conflict = since (desk, seen);
  g_assert_cmpint (conflict->rev, ==, seen + 5);
  g_assert_cmpstr (conflict->who, ==, "Priya Nair");
  g_autoptr (GPtrArray) lines = mo_conflict_lines (conflict, mine, G_N_ELEMENTS (mine));
  g_assert_cmpuint (lines->len, ==, 3);
  is_line (lines, 0, "Note", "—", "Rings at one", "Rings after six");
  is_line (lines, 1, "Received", "2 Mar", "3 Mar", NULL);
  is_line (lines, 2, "Came by", "Paper form", "Paper form", "Telephone");

  g_autofree char *sentence = mo_conflict_sentence (conflict, mo_store_get_today (desk->store));
  g_assert_true (g_str_has_prefix (sentence, "Priya Nair changed this at "));
  g_assert_nonnull (g_strstr_len (sentence, -1, "what you typed is still here"));
}

/* The stale save itself is refused and changes nothing. */
static void
nothing_is_overwritten (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Edit ask = { desk->referral, "note", "Mine", rev (desk) };
  edit (desk, "Priya Nair", "note", "Theirs");
  mo_store_write (desk->store, "Note changed", edit_job, &ask, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_CONFLICT);
  g_clear_error (&error);
  g_autoptr (MoConflict) conflict = since (desk, ask.rev);
  g_assert_cmpstr (g_hash_table_lookup (conflict->row, "note"), ==, "Theirs");
  ask.rev = conflict->rev; /* looked at, and saved on purpose */
  mo_store_write (desk->store, "Note changed", edit_job, &ask, &error);
  g_assert_no_error (error);
}

static void
undone_in_the_meantime (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  edit (desk, "Priya Nair", "note", "Rings at noon");
  int seen = rev (desk);
  g_autofree char *label = mo_store_undo (desk->store, &error);
  g_assert_no_error (error);
  g_autoptr (MoConflict) conflict = since (desk, seen);
  g_autoptr (GPtrArray) lines = mo_conflict_lines (conflict, NULL, 0);
  g_assert_cmpuint (lines->len, ==, 1);
  is_line (lines, 0, "Note", "Rings at noon", "—", NULL);
}

static gpointer
drop_goal_job (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_delete (store, "goal", *(const gint64 *) ask, 0, NULL, error);
  return NULL;
}

static gpointer
add_goal_job (MoStore *store, gconstpointer ask, GError **error)
{
  return GSIZE_TO_POINTER (
      mo_store_add_goal (store, *(const gint64 *) ask, "work", "To work again", error));
}

static void
gone_in_the_meantime (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 goal = GPOINTER_TO_SIZE (
      mo_store_write (desk->store, "Goal", add_goal_job, &desk->referral, &error));
  g_assert_no_error (error);
  mo_store_set_who (desk->store, "Priya Nair");
  mo_store_write (desk->store, "Goal taken away", drop_goal_job, &goal, &error);
  g_assert_no_error (error);

  MoConflictAsk ask = { "goal", goal, 1 };
  const MoMine mine[] = { { "words", "To study again" } };
  g_autoptr (MoConflict) conflict = mo_store_load_conflict (desk->store, &ask, &error);
  g_assert_no_error (error);
  g_assert_cmpint (conflict->rev, ==, 0);
  g_autofree char *sentence = mo_conflict_sentence (conflict, mo_store_get_today (desk->store));
  g_assert_true (g_str_has_prefix (sentence, "Priya Nair took this away at "));
  g_autoptr (GPtrArray) lines = mo_conflict_lines (conflict, mine, 1);
  is_line (lines, 0, "Goal", "—", "—", "To study again");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define CASE(name, function)                                                                   \
  g_test_add ("/conflict/" name, Desk, NULL, set_up, function, tear_down)
  CASE ("both-versions", both_versions);
  CASE ("nothing-is-overwritten", nothing_is_overwritten);
  CASE ("undone", undone_in_the_meantime);
  CASE ("gone", gone_in_the_meantime);
  return g_test_run ();
}
