/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person's page does: only what was touched is written, two at one field are told apart,
 * notes are added to after a day, a number that is gone is in no list. */
#include "model/mo-person-jobs.h"
#include "store/mo-change.h"
#include "store/mo-notes.h"
#include "store/mo-people.h"
#include "store/mo-person-mend.h"
#include "store/mo-referrals.h"
#include "store/mo-search.h"

typedef struct {
  MoStore *store;
  gint64 person, other;
} Office;

static gpointer
fill_job (MoStore *store, gconstpointer data, GError **error)
{
  Office *office = (Office *) data;
  static const MoNewPerson ada = { .first_name = "Ada", .last_name = "Pugh", .town = "York" };
  static const MoNewPerson ben = { .first_name = "Ben", .last_name = "Pugh" };
  office->person = mo_store_add_person (store, &ada, error);
  office->other = mo_store_add_person (store, &ben, error);
  mo_store_add_phone (store, office->person, "01632 960123", "home", TRUE, error);
  return NULL;
}

static void
open_office (Office *office, gconstpointer data)
{
  GError *error = NULL;
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (office->store, "Priya");
  mo_store_write (office->store, "fill", fill_job, office, &error);
  g_assert_no_error (error);
}

static void
close_office (Office *office, gconstpointer data)
{
  mo_store_close (office->store);
}

static MoPersonCard *
card (Office *office)
{
  GError *error = NULL;
  MoPersonCard *found = mo_store_load_person_card (office->store, office->person, &error);
  g_assert_no_error (error);
  return found;
}

static void
edit (Office *office, const char *column, const char *was, const char *now, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoPersonEdit) asked = mo_person_edit_new (office->person, "address");
  mo_person_edit_add (asked, column, was, now);
  mo_store_write (office->store, NULL, mo_person_edit_job, asked, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, MO_STORE_ERROR, code);
}

static void
undo (Office *office)
{
  GError *error = NULL;
  g_autofree char *label = mo_store_undo (office->store, &error);
  g_assert_no_error (error);
  g_assert_nonnull (label);
}

static void
test_edit (Office *office, gconstpointer data)
{
  edit (office, "town", "York", "Leeds", -1);
  g_autoptr (MoPersonCard) moved = card (office);
  g_assert_cmpstr (moved->facts->town, ==, "Leeds");
  undo (office);
  g_autoptr (MoPersonCard) back = card (office);
  g_assert_cmpstr (back->facts->town, ==, "York");
}

static void
test_name_is_found_again (Office *office, gconstpointer data)
{
  GError *error = NULL;
  edit (office, "last_name", "Pugh", "Okafor-Müller", -1);
  g_autoptr (GPtrArray) found =
      mo_store_read (office->store, mo_search_job, "okafor muller", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_nobody_is_nameless (Office *office, gconstpointer data)
{
  edit (office, "last_name", "Pugh", "", -1); /* one of the two is enough */
  edit (office, "first_name", "Ada", "", MO_STORE_REFUSED);
  g_autoptr (MoPersonCard) still = card (office);
  g_assert_cmpstr (still->facts->first_name, ==, "Ada");
}

static void
test_two_at_one_field (Office *office, gconstpointer data)
{
  edit (office, "town", "York", "Leeds", -1);
  edit (office, "town", "York", "Hull", MO_STORE_CONFLICT); /* read before the other wrote */
  edit (office, "town", "York", "Leeds", -1);               /* both want the same */
  edit (office, "postcode", "", "LS1 4AP", -1); /* another field is nobody's quarrel */
  g_autoptr (MoPersonCard) now = card (office);
  g_assert_cmpstr (now->facts->town, ==, "Leeds");
  g_assert_cmpstr (now->facts->postcode, ==, "LS1 4AP");

  GError *error = NULL;
  MoPersonClashAsk ask = { "person", office->person, 1, { "town", NULL } };
  g_autoptr (MoPersonClash) clash =
      mo_store_read (office->store, mo_person_clash_job, &ask, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_ptr_array_index (clash->values, 0), ==, "Leeds");
  const MoMoved *moved = g_ptr_array_index (clash->conflict->moved, 0);
  g_assert_cmpstr (moved->before, ==, "York");
  g_assert_cmpstr (moved->now, ==, "Leeds");
}

static void
phone (Office *office,
       MoPhoneVerb verb,
       const MoPersonPhone *which,
       const char *number,
       int code)
{
  g_autoptr (GError) error = NULL;
  MoPhoneAsk ask = { .verb = verb,
                     .person = office->person,
                     .phone = which ? which->id : 0,
                     .rev = which ? which->rev : 0,
                     .number = (char *) number,
                     .label = "mobile",
                     .words = "moved",
                     .safe = TRUE };
  mo_store_write (office->store, NULL, mo_phone_job, &ask, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, MO_STORE_ERROR, code);
}

static void
test_phones (Office *office, gconstpointer data)
{
  phone (office, MO_PHONE_ADD, NULL, "call me", MO_STORE_REFUSED);
  phone (office, MO_PHONE_ADD, NULL, "07700 900456", -1);
  g_autoptr (MoPersonCard) two = card (office);
  g_assert_cmpuint (two->phones->len, ==, 2);

  const MoPersonPhone *home = g_ptr_array_index (two->phones, 0);
  phone (office, MO_PHONE_CHANGE, home, "01632 960999", -1);
  phone (office, MO_PHONE_CHANGE, home, "01632 960888", MO_STORE_CONFLICT); /* an old version */

  g_autoptr (MoPersonCard) changed = card (office);
  home = g_ptr_array_index (changed->phones, 0);
  g_assert_cmpstr (home->number, ==, "01632 960999");
  phone (office, MO_PHONE_RETIRE, home, NULL, -1);
  g_autoptr (MoPersonCard) one = card (office);
  g_assert_cmpuint (one->phones->len, ==, 1);
  undo (office); /* the number comes back as it was */
  g_autoptr (MoPersonCard) again = card (office);
  g_assert_cmpuint (again->phones->len, ==, 2);
}

static void
test_relations (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MoRelationAsk ask = { .person = office->person, .other = office->person, .kind = "partner" };
  mo_store_write (office->store, NULL, mo_relation_job, &ask, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);

  ask.other = office->other;
  mo_store_write (office->store, NULL, mo_relation_job, &ask, &error);
  g_assert_no_error (error);
  g_autoptr (MoPersonCard) with = card (office);
  g_assert_cmpuint (with->relations->len, ==, 1);
  const MoPersonRelation *relation = g_ptr_array_index (with->relations, 0);
  g_assert_cmpstr (relation->name, ==, "Ben Pugh");
  g_assert_false (relation->reversed);

  ask.relation = relation->id;
  ask.rev = relation->rev;
  mo_store_write (office->store, NULL, mo_relation_job, &ask, &error);
  g_assert_no_error (error);
  g_autoptr (MoPersonCard) without = card (office);
  g_assert_cmpuint (without->relations->len, ==, 0);
}

/* ---------------------------------------------------------------------- notes */

static void
note (Office *office, gint64 which, const char *words, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoNoteAsk) ask = mo_note_ask_new (office->person, which, words);
  mo_store_write (office->store, NULL, mo_note_job, ask, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, MO_STORE_ERROR, code);
}

static MoNote *
get_note (Office *office, gint64 id)
{
  GError *error = NULL;
  MoNote *found = mo_store_get_note (office->store, id, &error);
  g_assert_no_error (error);
  return found;
}

static void
test_note_of_today (Office *office, gconstpointer data)
{
  note (office, 0, "  ", MO_STORE_REFUSED);
  note (office, 0, "Likes trains", -1);
  note (office, 1, "Likes trams", -1); /* her own, and fresh: put right in place */
  g_autoptr (MoNote) changed = get_note (office, 1);
  g_assert_cmpstr (changed->words, ==, "Likes trams");
  g_assert_cmpstr (changed->who, ==, "Priya");
  g_assert_false (changed->corrected);
}

static void
test_note_of_another (Office *office, gconstpointer data)
{
  note (office, 0, "Likes trains", -1);
  mo_store_set_who (office->store, "Tessa");
  note (office, 1, "Likes trams", -1);
  g_autoptr (MoNote) first = get_note (office, 1);
  g_autoptr (MoNote) second = get_note (office, 2);
  g_assert_cmpstr (first->words, ==, "Likes trains");
  g_assert_true (first->corrected);
  g_assert_cmpstr (second->words, ==, "Likes trams");
  note (office, 1, "Likes buses", MO_STORE_REFUSED); /* the correction is what to correct */
}

static void
test_note_of_another_day (Office *office, gconstpointer data)
{
  GError *error = NULL;
  gint64 id = 1;
  mo_store_set_today (office->store, mo_day_new (2026, 3, 10));
  note (office, 0, "Likes trains", -1);
  mo_store_set_today (office->store, mo_day_new (2026, 3, 12));
  g_autoptr (MoNoteStands) stands =
      mo_store_read (office->store, mo_note_stands_job, &id, &error);
  g_assert_no_error (error);
  g_assert_nonnull (stands->why_not);
  note (office, 1, "Likes trams", -1);
  g_autoptr (MoNote) first = get_note (office, 1);
  g_assert_cmpstr (first->words, ==, "Likes trains");
  g_assert_true (first->corrected);
}

/* ---------------------------------------------------------------------- written in late */

static gpointer
refer_job (MoStore *store, gconstpointer data, GError **error)
{
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = ((const Office *) data)->person;
  referral.strand = "family";
  mo_store_add_referral (store, &referral, error);
  return NULL;
}

static MoPersonMend *
mend (Office *office)
{
  GError *error = NULL;
  MoPersonMend *found =
      mo_store_read (office->store, mo_store_load_mend_job, &office->person, &error);
  g_assert_no_error (error);
  return found;
}

static void
set (char **into, const char *words)
{
  g_free (*into);
  *into = g_strdup (words);
}

/* A level and a relation are written in at any time; the second time the same row is changed.
 */
static void
test_written_in_late (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mo_store_set_today (office->store, mo_day_new (2026, 3, 12));
  mo_store_write (office->store, "refer", refer_job, office, &error);
  g_assert_no_error (error);
  g_autoptr (MoPersonMend) ask = mend (office);
  g_assert_cmpint (ask->injury, ==, 0);
  g_assert_true (ask->family);
  set (&ask->level, "T12 complete");
  set (&ask->completeness, "");
  set (&ask->cause, "");
  set (&ask->relation, "parent");
  mo_store_write (office->store, NULL, mo_store_save_level_job, ask, &error);
  g_assert_no_error (error);

  g_autoptr (MoPersonMend) now = mend (office);
  g_assert_cmpint (now->injury, >, 0);
  g_assert_cmpstr (now->level, ==, "T12");
  g_assert_cmpstr (now->completeness, ==, "complete");
  g_assert_cmpstr (now->relation, ==, "parent");
  set (&now->level, "L1");
  set (&now->cause, "");
  mo_store_write (office->store, NULL, mo_store_save_level_job, now, &error);
  g_assert_no_error (error);
  g_autoptr (MoPersonMend) again = mend (office);
  g_assert_cmpint (again->injury, ==, now->injury);
  g_assert_cmpstr (again->level, ==, "L1");

  /* words that say another completeness than the one that was chosen are not passed over */
  set (&again->cause, "");
  set (&again->level, "L1 complete");
  set (&again->completeness, "incomplete");
  mo_store_write (office->store, NULL, mo_store_save_level_job, again, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (error->message, "read as Complete, but Incomplete is chosen"));
  g_clear_error (&error);

  /* a form that was opened before is told so */
  mo_store_write (office->store, NULL, mo_store_save_level_job, now, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_CONFLICT);
}

/* Who referred and the first contact; a day to come is refused. */
static void
test_how_they_came (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mo_store_set_today (office->store, mo_day_new (2026, 3, 12));
  mo_store_write (office->store, "refer", refer_job, office, &error);
  g_autoptr (MoPersonMend) ask = mend (office);
  ask->first_contact_on = mo_store_get_today (office->store) + 1;
  mo_store_write (office->store, NULL, mo_store_save_source_job, ask, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  ask->first_contact_on = mo_store_get_today (office->store);
  set (&ask->source, "self");
  mo_store_write (office->store, NULL, mo_store_save_source_job, ask, &error);
  g_assert_no_error (error);
  g_autoptr (MoPersonMend) now = mend (office);
  g_assert_cmpstr (now->source, ==, "self");
  g_assert_cmpint (now->first_contact_on, ==, mo_store_get_today (office->store));
}

#define ADD(name, test) g_test_add (name, Office, NULL, open_office, test, close_office)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/person/edit", test_edit);
  ADD ("/person/name-is-found-again", test_name_is_found_again);
  ADD ("/person/nobody-is-nameless", test_nobody_is_nameless);
  ADD ("/person/two-at-one-field", test_two_at_one_field);
  ADD ("/person/phones", test_phones);
  ADD ("/person/relations", test_relations);
  ADD ("/person/note-of-today", test_note_of_today);
  ADD ("/person/note-of-another", test_note_of_another);
  ADD ("/person/note-of-another-day", test_note_of_another_day);
  ADD ("/person/written-in-late", test_written_in_late);
  ADD ("/person/how-they-came", test_how_they_came);
  return g_test_run ();
}
