/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-mentor-jobs.h"
#include "store/mo-board.h"

static MoStore *
office (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  return store;
}

static void
write_down (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  MoNewMentorAsk ask = { .first_name = "Helen",
                         .last_name = "Marsh",
                         .phone = "07700 900123",
                         .level = "T12 inc",
                         .hours = "evenings",
                         .lived_since = mo_day_from_iso ("2009-06-01"),
                         .lived_precision = MO_PRECISION_MONTH,
                         .trained_on = mo_day_from_iso ("2015-06-14"),
                         .check_seen = mo_day_from_iso ("2025-01-10"),
                         .capacity = 1 };
  mo_store_write (store, NULL, mo_new_mentor_job, &ask, &error);
  g_assert_no_error (error);
}

static MoBoardMentor *
only_mentor (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (board->mentors->len, ==, 1);
  return mo_board_mentor_ref (g_ptr_array_index (board->mentors, 0));
}

static void
does (MoStore *store, MoMentorAsk ask, int refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  ask.mentor = mentor->id;
  ask.person = mentor->person;
  ask.rev = mentor->rev;
  ask.name = mentor->name;
  mo_store_write (store, NULL, mo_mentor_job, &ask, &error);
  if (refused)
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  else
    g_assert_no_error (error);
}

static void
written_down (void)
{
  g_autoptr (MoStore) store = office ();
  write_down (store);
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  g_assert_cmpstr (mentor->name, ==, "Helen Marsh");
  g_assert_cmpstr (mentor->level_code, ==, "T12");
  g_assert_cmpint (mentor->check_due, ==, mo_day_from_iso ("2025-01-10") + 1095);
  g_assert_true (mo_week_is_known (&mentor->side.week));
}

/* Raising the places asks for her yes; lowering does not; four are too many. */
static void
places (void)
{
  g_autoptr (MoStore) store = office ();
  write_down (store);
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_CAPACITY, .number = 2 }, TRUE);
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_CAPACITY, .number = 2, .agreed = TRUE }, FALSE);
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_CAPACITY, .number = 4, .agreed = TRUE }, TRUE);
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  g_assert_cmpint (mentor->capacity, ==, 2);
}

static void
break_and_back (void)
{
  g_autoptr (MoStore) store = office ();
  write_down (store);
  does (store,
        (MoMentorAsk){ .verb = MO_MENTOR_PAUSE, .day = mo_day_from_iso ("2026-05-01") },
        FALSE);
  g_autoptr (MoBoardMentor) away = only_mentor (store);
  g_assert_cmpstr (away->state, ==, "paused");
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_RETURN }, FALSE);
  g_autoptr (MoBoardMentor) back = only_mentor (store);
  g_assert_cmpstr (back->state, ==, "active");
  g_assert_cmpint (back->paused_until, ==, MO_DAY_NONE);
}

static void
checks (void)
{
  g_autoptr (MoStore) store = office ();
  write_down (store);
  MoMentorAsk seen = { .verb = MO_MENTOR_CHECK,
                       .words = (char *) "enhanced",
                       .workforce = (char *) "adult" };
  seen.day = mo_day_from_iso ("2026-03-13");
  does (store, seen, TRUE);
  seen.day = mo_day_from_iso ("2026-03-12");
  does (store, seen, FALSE);
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  g_assert_cmpint (mentor->check_seen, ==, seen.day);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mentor-jobs/written-down", written_down);
  g_test_add_func ("/mentor-jobs/places", places);
  g_test_add_func ("/mentor-jobs/break-and-back", break_and_back);
  g_test_add_func ("/mentor-jobs/checks", checks);
  return g_test_run ();
}
