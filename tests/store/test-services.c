/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The directory of services, signposts and what became of them; the statements of the service.
 */
#include <string.h>

#include "core/mo-verdict.h"
#include "store/mo-change.h"
#include "store/mo-measures.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-services.h"
#include "store/mo-stmt.h"

typedef struct {
  MoStore *store;
  gint64 referral;
} Desk;

static gpointer
take_job (MoStore *store, gconstpointer data, GError **error)
{
  Desk *desk = (Desk *) data;
  MoNewPerson person = { .first_name = "Grace", .last_name = "Tilley" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = mo_store_add_person (store, &person, error);
  referral.received_on = mo_store_get_today (store) - 30;
  desk->referral = mo_store_add_referral (store, &referral, error);
  mo_store_add_goal (store, desk->referral, "work", "To work again", error);
  return NULL;
}

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  desk->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (desk->store, "Ruth Holt");
  mo_store_set_today (desk->store, mo_day_from_iso ("2026-03-12"));
  mo_store_write (desk->store, "Taken", take_job, desk, &error);
  g_assert_no_error (error);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  mo_store_close (desk->store);
}

static gint64
put (Desk *desk, gint64 id, const char *name, gboolean refused)
{
  g_autoptr (GError) error = NULL;
  MoService service = { .id = id, .name = (char *) name, .inside = 1 };
  g_autofree gint64 *saved =
      mo_store_write (desk->store, "", mo_store_put_service_job, &service, &error);
  if (refused)
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  else
    g_assert_no_error (error);
  return saved ? *saved : 0;
}

static void
does (Desk *desk, MoStoreJob job, gconstpointer ask, int code)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (desk->store, "", job, ask, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, MO_STORE_ERROR, code);
}

static GPtrArray *
services (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *all = mo_store_list_services (desk->store, &error);
  g_assert_no_error (error);
  return all;
}

/* ---------------------------------------------------------------------- the directory */

static void
directory (Desk *desk, gconstpointer data)
{
  gint64 id = put (desk, 0, "Harbour Counselling", FALSE);
  put (desk, 0, "", TRUE);
  put (desk, 0, "harbour COUNSELLING", TRUE); /* it is there already */
  put (desk, id, "Harbour counselling", FALSE);
  put (desk, 0, "Afternoon Café", FALSE);

  MoServiceAsk ask = { id, 0 };
  does (desk, mo_store_check_service_job, &ask, -1);
  does (desk, mo_store_retire_service_job, &ask, -1);
  put (desk, 0, "Harbour Counselling", FALSE); /* the retired one keeps nobody from it */

  g_autoptr (GPtrArray) all = services (desk);
  g_assert_cmpuint (all->len, ==, 3);
  const MoService *first = g_ptr_array_index (all, 0), *second = g_ptr_array_index (all, 1);
  g_assert_cmpstr (first->name, ==, "Afternoon Café");
  g_assert_nonnull (strstr (first->fold, "cafe"));
  g_assert_cmpint (
      second->retired + ((const MoService *) g_ptr_array_index (all, 2))->retired, ==, 1);

  g_autoptr (GError) error = NULL;
  g_autofree char *label = mo_store_undo (desk->store, &error);
  g_assert_cmpstr (label, ==, "Service “Harbour Counselling” added");
}

static void
common_ones (Desk *desk, gconstpointer data)
{
  put (desk, 0, "samaritans", FALSE);
  does (desk, mo_store_add_common_services_job, NULL, -1);
  does (desk, mo_store_add_common_services_job, NULL, -1); /* never twice */

  g_autoptr (GPtrArray) all = services (desk);
  int unchecked = 0, samaritans = 0;
  for (guint i = 0; i < all->len; i++) {
    const MoService *service = g_ptr_array_index (all, i);
    unchecked += service->checked == MO_DAY_NONE;
    samaritans += g_ascii_strcasecmp (service->name, "samaritans") == 0;
  }
  g_assert_cmpint (samaritans, ==, 1);
  g_assert_cmpint (unchecked, ==, (int) all->len); /* to be looked at by the office */
  g_assert_cmpuint (all->len, >, 3);
}

/* ---------------------------------------------------------------------- signposts */

typedef struct {
  Desk *desk;
  MoNewSignpost new;
} Pointing;

static gpointer
point_job (MoStore *store, gconstpointer data, GError **error)
{
  const Pointing *pointing = data;
  mo_store_add_signpost (store, pointing->desk->referral, &pointing->new, error);
  return NULL;
}

static void
point (Desk *desk, gint64 service, const char *said, const char *follow_up, int code)
{
  Pointing pointing = { desk, { service, said, mo_day_from_iso (follow_up) } };
  does (desk, point_job, &pointing, code);
}

static GPtrArray *
follow_ups (Desk *desk, const char *until)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *all = mo_store_list_follow_ups (desk->store, mo_day_from_iso (until), &error);
  g_assert_no_error (error);
  return all;
}

static void
answer (Desk *desk, gint64 signpost, const char *outcome, const char *again, int code)
{
  MoFollowUpAsk ask = { .signpost = signpost,
                        .outcome = (char *) outcome,
                        .again = mo_day_from_iso (again),
                        .note = (char *) "rang her" };
  does (desk, mo_store_answer_follow_up_job, &ask, code);
}

static void
signposts (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = put (desk, 0, "Harbour Counselling", FALSE);

  point (desk, 0, NULL, NULL, MO_STORE_REFUSED);
  point (desk, id, NULL, NULL, -1);                     /* in 28 days */
  point (desk, 0, "a choir in town", "2026-03-20", -1); /* on a day of one's own */
  point (desk, id, "the evening group", NULL, -1);

  g_autoptr (GPtrArray) soon = follow_ups (desk, "2026-03-31");
  g_assert_cmpuint (soon->len, ==, 1);
  const MoSignpost *choir = g_ptr_array_index (soon, 0);
  g_assert_cmpstr (choir->to, ==, "a choir in town");
  g_assert_cmpstr (choir->name, ==, "Grace Tilley");
  g_assert_cmpstr (choir->who, ==, "Ruth Holt");
  g_assert_cmpint (choir->level, ==, MO_LEVEL_FINE);

  mo_store_set_today (desk->store, mo_day_from_iso ("2026-04-10"));
  g_autoptr (GPtrArray) all = follow_ups (desk, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpint (((const MoSignpost *) g_ptr_array_index (all, 0))->level, ==, MO_LEVEL_LATE);
  g_assert_cmpstr (
      ((const MoSignpost *) g_ptr_array_index (all, 0))->due_words, ==, "21 days late");
  g_assert_cmpint (((const MoSignpost *) g_ptr_array_index (all, 1))->level, ==, MO_LEVEL_SOON);

  answer (desk, 1, "taken_up", NULL, -1);
  answer (desk, 2, NULL, "2026-04-10", MO_STORE_REFUSED); /* today is no later day */
  answer (desk, 2, NULL, "2026-05-10", -1);
  answer (desk, 3, "not_known", NULL, -1);
  g_autoptr (GPtrArray) left = follow_ups (desk, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpint (((const MoSignpost *) g_ptr_array_index (left, 0))->follow_up,
                   ==,
                   mo_day_from_iso ("2026-05-10"));

  /* counted, by the service and for a span of days */
  g_autoptr (GPtrArray) directory_now = services (desk);
  const MoService *service = g_ptr_array_index (directory_now, 0);
  g_assert_cmpint (service->pointed, ==, 2);
  g_assert_cmpint (service->taken_up, ==, 1);
  g_assert_cmpint (service->not_known, ==, 1);
  MoSignpostCounts counts;
  mo_store_count_signposts (desk->store,
                            mo_day_from_iso ("2026-03-01"),
                            mo_day_from_iso ("2026-03-31"),
                            &counts,
                            &error);
  g_assert_no_error (error);
  g_assert_cmpint (counts.given, ==, 3);
  g_assert_cmpint (counts.taken_up, ==, 1);
  g_assert_cmpint (counts.not_known, ==, 1);
  g_assert_cmpint (counts.open, ==, 1);
  mo_store_count_signposts (desk->store,
                            mo_day_from_iso ("2026-04-01"),
                            mo_day_from_iso ("2026-04-30"),
                            &counts,
                            &error);
  g_assert_cmpint (counts.given, ==, 0);
}

/* ---------------------------------------------------------------------- statements */

static MoStatements *
statements (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  MoStatements *it = mo_store_load_statements (desk->store, desk->referral, "baseline", &error);
  g_assert_no_error (error);
  return it;
}

static MoStatementsAsk *
asked (Desk *desk, const int *values, guint n)
{
  MoStatementsAsk *ask = mo_statements_ask_new (desk->referral, "baseline");
  ask->mode = g_strdup ("phone");
  g_array_append_vals (ask->values, values, n);
  return ask;
}

static int
value (const MoStatements *it, guint at)
{
  return ((const MoStatement *) g_ptr_array_index (it->statements, at))->value;
}

static guint
n_due (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) due = mo_store_list_baselines_due (desk->store, &error);
  g_assert_no_error (error);
  return due->len;
}

static gpointer
accept_job (MoStore *store, gconstpointer data, GError **error)
{
  mo_store_accept_referral (store, ((const Desk *) data)->referral, 0, NULL, error);
  return NULL;
}

static void
asked_and_saved (Desk *desk, gconstpointer data)
{
  static const int some[] = { 2, 3, MO_STATEMENT_DECLINED, 5 };
  g_autoptr (MoStatements) first = statements (desk);
  g_assert_cmpuint (first->statements->len, ==, 10);
  g_assert_cmpint (value (first, 0), ==, MO_STATEMENT_NOT_ASKED);
  g_assert_cmpstr (((const MoStatement *) g_ptr_array_index (first->statements, 3))->sentence,
                   ==,
                   "I feel supported.");
  g_assert_cmpuint (n_due (desk), ==, 0); /* who is not accepted is not asked */
  does (desk, accept_job, desk, -1);
  g_assert_cmpuint (n_due (desk), ==, 1);

  /* kept at each answer, outside the history */
  g_autoptr (MoStatementsAsk) ask = asked (desk, some, 2);
  does (desk, mo_store_keep_statements_job, ask, -1);
  g_autoptr (MoStatements) kept = statements (desk);
  g_assert_true (kept->draft);
  g_assert_cmpint (value (kept, 1), ==, 3);
  g_assert_cmpint (kept->taken, ==, MO_DAY_NONE);
  g_assert_cmpuint (n_due (desk), ==, 1);

  g_autoptr (MoStatementsAsk) all = asked (desk, some, 4);
  does (desk, mo_store_save_statements_job, all, -1);
  g_autoptr (MoStatements) saved = statements (desk);
  g_assert_false (saved->draft);
  g_assert_cmpint (saved->taken, ==, mo_day_from_iso ("2026-03-12"));
  g_assert_cmpint (value (saved, 0), ==, 2);
  g_assert_cmpint (value (saved, 2), ==, MO_STATEMENT_DECLINED);
  g_assert_cmpint (value (saved, 3), ==, 5);
  g_assert_cmpint (value (saved, 4), ==, MO_STATEMENT_NOT_ASKED);
  g_assert_cmpuint (n_due (desk), ==, 0);

  /* taken back, the answers are a draft again and nothing is lost */
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mo_store_undo (desk->store, &error);
  g_assert_no_error (error);
  g_autoptr (MoStatements) undone = statements (desk);
  g_assert_true (undone->draft);
  g_assert_cmpint (undone->taken, ==, MO_DAY_NONE);
  g_assert_cmpint (value (undone, 1), ==, 3);
  g_assert_cmpuint (n_due (desk), ==, 1);
}

static void
none_of_it (Desk *desk, gconstpointer data)
{
  static const int some[] = { 2, 3 };
  g_autoptr (MoStatementsAsk) nothing = asked (desk, NULL, 0);
  does (desk, accept_job, desk, -1);
  does (desk, mo_store_save_statements_job, nothing, MO_STORE_REFUSED);

  nothing->declined = g_strdup ("too tired of forms");
  does (desk, mo_store_save_statements_job, nothing, -1);
  g_autoptr (MoStatements) refused = statements (desk);
  g_assert_true (refused->refused);
  g_assert_cmpstr (refused->declined, ==, "too tired of forms");
  g_assert_cmpuint (n_due (desk), ==, 0);

  /* asked after all: the refusal goes, its history stays */
  g_autoptr (MoStatementsAsk) after_all = asked (desk, some, 2);
  does (desk, mo_store_save_statements_job, after_all, -1);
  g_autoptr (MoStatements) now = statements (desk);
  g_assert_false (now->refused);
  g_assert_cmpint (value (now, 0), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/services/directory", Desk, NULL, set_up, directory, tear_down);
  g_test_add ("/services/common", Desk, NULL, set_up, common_ones, tear_down);
  g_test_add ("/services/signposts", Desk, NULL, set_up, signposts, tear_down);
  g_test_add ("/statements/saved", Desk, NULL, set_up, asked_and_saved, tear_down);
  g_test_add ("/statements/none", Desk, NULL, set_up, none_of_it, tear_down);
  return g_test_run ();
}
