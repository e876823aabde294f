/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-compare.h"

#include <string.h>

#include "core/mo-certificate.h"
#include "store/mo-certificates.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_new (2026, 3, 12)

typedef struct {
  gint64 person, referral, mentors[4], people[4];
} Made;

static gint64
person (MoStore *store, const char *first, const char *last, const char *level, GError **error)
{
  MoNewPerson new = { .first_name = first, .last_name = last };
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  gint64 id = mo_store_add_person (store, &new, error);
  injury.level = level;
  injury.bladder = "intermittent self";
  mo_store_add_injury (store, id, &injury, error);
  return id;
}

static gint64
mentor (MoStore *store, gint64 who, GError **error)
{
  MoNewMentor new = { .person = who,
                      .sci = TRUE,
                      .sci_trained_on = TODAY - 300,
                      .lived_since = TODAY - 4000,
                      .lived_precision = MO_PRECISION_DAY,
                      .capacity = 2 };
  mo_store_add_check (store, who, "enhanced", "adult", TODAY - 90, TODAY - 80, error);
  return mo_store_add_mentor (store, &new, error);
}

static gpointer
make_job (MoStore *store, gconstpointer ask, GError **error)
{
  static const char *const names[][3] = { { "Helen", "Marsh", "T12" },
                                          { "Steve", "Tranter", "T10" },
                                          { "Ada", "Linley", "L5" },
                                          { "Robin", "Pascoe", "C5" } };
  Made *made = (Made *) ask;
  MoNewReferral new = MO_NEW_REFERRAL_INIT;
  made->person = person (store, "Callum", "Reid", "T12", error);
  for (int i = 0; i < 4; i++) {
    made->people[i] = person (store, names[i][0], names[i][1], names[i][2], error);
    made->mentors[i] = mentor (store, made->people[i], error);
  }
  new.person = made->person;
  new.strand = "sci";
  new.received_on = TODAY - 40;
  new.first_contact_on = TODAY - 38;
  made->referral = mo_store_add_referral (store, &new, error);
  mo_store_add_goal (store, made->referral, "work", "back to work", error);
  mo_store_record_assessment (store, made->referral, 0, TODAY - 30, 40, NULL, error);
  mo_store_accept_referral (store, made->referral, 0, NULL, error);
  return NULL;
}

static MoStore *
fresh (Made *made)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "Ruth Holt");
  mo_store_set_today (store, TODAY);
  mo_store_write (store, "Made", make_job, made, &error);
  g_assert_no_error (error);
  return store;
}

static gint64
count (MoStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = mo_stmt_one_int (store, sql, &error);
  g_assert_no_error (error);
  return n;
}

/* ---------------------------------------------------------------------- comparing */

static void
the_best_three (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoCompareAsk) ask = mo_compare_ask_new (made.referral, NULL, 0);
  g_autoptr (MoCompare) compare = mo_store_load_compare (store, ask, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (compare->mentors->len, ==, 3);
  g_assert_cmpuint (compare->others->len, ==, 4);
  const MoCompareMentor *first = g_ptr_array_index (compare->mentors, 0);
  g_assert_cmpstr (first->name, ==, "Helen Marsh");
  g_assert_cmpint (first->place, ==, 1);
  g_assert_null (first->refused);
  g_assert_cmpstr (first->words[MO_CRITERION_LEVEL], ==, "T12");
  g_assert_cmpint (first->score.fit[MO_CRITERION_LEVEL], ==, MO_FIT_MATCH);

  /* those asked for, in the order of the ranking */
  const gint64 two[] = { made.mentors[3], made.mentors[1] };
  g_autoptr (MoCompareAsk) other = mo_compare_ask_new (made.referral, two, 2);
  g_autoptr (MoCompare) asked = mo_store_load_compare (store, other, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (asked->mentors->len, ==, 2);
  g_assert_cmpstr (((MoCompareMentor *) asked->mentors->pdata[0])->name, ==, "Steve Tranter");

  g_autoptr (MoCompareAsk) nobody = mo_compare_ask_new (9999, NULL, 0);
  g_assert_null (mo_store_load_compare (store, nobody, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND);
}

/* The total and each part are those of the ranking: one rule, wherever it is shown. */
static void
the_same_everywhere (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
  g_autoptr (MoCompareAsk) ask = mo_compare_ask_new (made.referral, NULL, 0);
  g_autoptr (MoCompare) compare = mo_store_load_compare (store, ask, &error);
  g_assert_no_error (error);
  const MoBoardPerson *who = mo_board_find_person (board, made.referral);
  for (guint i = 0; i < compare->mentors->len; i++) {
    const MoCompareMentor *one = g_ptr_array_index (compare->mentors, i);
    MoMatchScore score = mo_board_score (board, who, mo_board_find_mentor (board, one->id));
    g_assert_cmpint (one->score.total, ==, score.total);
    for (int c = 0; c < MO_CRITERIA; c++)
      g_assert_cmpint (one->score.part[c], ==, score.part[c]);
  }
}

/* What is private stands in no word of a mentor until it is asked for, and that is on record
 * with each of those it is about. */
static void
private_until_asked_for (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoCompareAsk) ask = mo_compare_ask_new (made.referral, NULL, 0);
  g_autoptr (MoCompare) compare = mo_store_load_compare (store, ask, &error);
  g_assert_no_error (error);
  const MoCompareMentor *first = g_ptr_array_index (compare->mentors, 0);
  g_assert_cmpstr (first->words[MO_CRITERION_BLADDER], ==, "the same way");
  g_assert_cmpstr (first->open[MO_CRITERION_BLADDER], ==, compare->words[MO_CRITERION_BLADDER]);

  MoCompareLook look = { .person = made.person,
                         .mentors = { made.people[0], made.people[1] },
                         .criterion = MO_CRITERION_BLADDER };
  g_assert_cmpint (count (store, "SELECT count(*) FROM audit WHERE verb = 'read'"), ==, 0);
  mo_store_write (store, "Looked", mo_store_compare_look_job, &look, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM audit WHERE verb = 'read' AND tbl = 'person'"
                          " AND why = 'bladder'"),
                   ==,
                   3);
}

/* ---------------------------------------------------------------------- the sheet kept */

static gint64
draft (MoStore *store, const Made *made, int with, gboolean blind)
{
  g_autoptr (GError) error = NULL;
  MoDraftAsk *ask = mo_draft_ask_new (made->referral, made->mentors[with], NULL);
  ask->blind = blind;
  g_autofree gint64 *id =
      mo_store_write (store, "Drafted", mo_store_draft_pairing_job, ask, &error);
  g_assert_no_error (error);
  mo_draft_ask_free (ask);
  return *id;
}

static void
move (MoStore *store, gint64 pairing, const char *state)
{
  g_autoptr (GError) error = NULL;
  MoMoveAsk *ask = mo_move_ask_new (pairing, 0, state, NULL);
  g_free (mo_store_write (store, "Moved", mo_store_move_pairing_job, ask, &error));
  g_assert_no_error (error);
  mo_move_ask_free (ask);
}

static MoKeptCertificate *
kept (MoStore *store, gint64 pairing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoCertificateAsk) ask = mo_certificate_ask_new (pairing, NULL);
  MoKeptCertificate *found = mo_store_find_certificate (store, ask, &error);
  g_assert_no_error (error);
  return found;
}

static gboolean
holds (const MoKeptCertificate *certificate, const char *words)
{
  return strstr (certificate->sheet, words) != NULL;
}

static void
kept_when_agreed (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  gint64 pairing = draft (store, &made, 1, FALSE);
  g_autoptr (MoCertificateAsk) ask = mo_certificate_ask_new (pairing, NULL);
  move (store, pairing, "mentor_asked");
  g_assert_null (mo_store_find_certificate (store, ask, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);

  move (store, pairing, "agreed");
  g_autoptr (MoKeptCertificate) sheet = kept (store, pairing);
  g_assert_true (mo_kept_certificate_is_whole (sheet));
  g_assert_cmpint (sheet->made_on, ==, TODAY);
  g_assert_cmpstr (sheet->who, ==, "Ruth Holt");
  g_assert_true (holds (sheet, "title\tWhy Callum Reid and Steve Tranter\n"));
  g_assert_true (holds (sheet, "12 March 2026, by Ruth Holt"));
  g_assert_true (holds (sheet, "runner\t1\tHelen Marsh\t"));
  g_assert_true (holds (sheet, "Ranked with names shown."));
  g_assert_true (holds (sheet, "rule\tcheck in date\tpassed\n"));
  g_assert_false (holds (sheet, "NOT passed"));
  g_assert_false (holds (sheet, "ntermittent")); /* private answers are kept back */

  /* taken back with the agreement, as one thing done; agreed again, written again */
  g_free (mo_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (store, "SELECT count(*) FROM certificate"), ==, 0);
  move (store, pairing, "agreed");
  g_assert_cmpint (count (store, "SELECT count(*) FROM certificate"), ==, 1);
}

static gpointer
everything_changes_job (MoStore *store, gconstpointer ask, GError **error)
{
  const Made *made = ask;
  MoChange *change = mo_change_new ("person", made->person, 0);
  mo_change_text (change, "last_name", "Renamed");
  mo_store_save (store, change, NULL, error);
  change = mo_change_new ("person", made->people[1], 0);
  mo_change_text (change, "first_name", "Stephen");
  mo_store_save (store, change, NULL, error);
  mo_store_put_setting (store, "weight_level", "3", error);
  mo_store_put_setting (store, "weight_goals", "33", error);
  change = mo_change_new ("mentor", made->mentors[0], 0);
  mo_change_text (change, "state", "left");
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* Whatever becomes of the people, the weights and the other mentors: the same bytes. */
static void
the_same_bytes_later (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  gint64 pairing = draft (store, &made, 1, FALSE);
  move (store, pairing, "agreed");
  g_autoptr (MoKeptCertificate) then = kept (store, pairing);

  mo_store_set_today (store, TODAY + 400);
  mo_store_write (store, "Changed", everything_changes_job, &made, &error);
  g_assert_no_error (error);
  move (store, pairing, "briefed");
  g_autoptr (MoKeptCertificate) now = kept (store, pairing);
  g_assert_cmpint (now->id, ==, then->id);
  g_assert_cmpstr (now->sheet, ==, then->sheet);
  g_assert_cmpstr (now->sha256, ==, then->sha256);
  g_assert_true (mo_kept_certificate_is_whole (now));

  /* a text that somebody changed by hand does not fit its mark */
  g_free (now->sheet);
  now->sheet = g_strdup ("match certificate\t1\n");
  g_assert_false (mo_kept_certificate_is_whole (now));
}

static void
ranked_without_names (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  mo_store_write (store, "Shown", mo_store_names_shown_job, &made.referral, &error);
  g_assert_no_error (error);
  gint64 pairing = draft (store, &made, 0, TRUE);
  g_assert_cmpint (count (store, "SELECT blind FROM pairing"), ==, 1);
  move (store, pairing, "agreed");
  g_autoptr (MoKeptCertificate) sheet = kept (store, pairing);
  g_assert_true (holds (sheet, "Ranked with names hidden. Ruth Holt had seen the names on "));

  g_autoptr (MoCertificateAsk) by_number = mo_certificate_ask_new (0, sheet->number);
  g_autoptr (MoKeptCertificate) found = mo_store_find_certificate (store, by_number, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found->id, ==, sheet->id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/best-three", the_best_three);
  g_test_add_func ("/compare/same-everywhere", the_same_everywhere);
  g_test_add_func ("/compare/private", private_until_asked_for);
  g_test_add_func ("/certificate/kept-when-agreed", kept_when_agreed);
  g_test_add_func ("/certificate/same-bytes-later", the_same_bytes_later);
  g_test_add_func ("/certificate/without-names", ranked_without_names);
  return g_test_run ();
}
