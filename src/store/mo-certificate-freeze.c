/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-certificate.h"
#include "store/mo-certificates.h"
#include "store/mo-change.h"
#include "store/mo-compare.h"
#include "store/mo-stmt.h"

#define RUNNERS 3

/* ---------------------------------------------------------------------- how it came about */

typedef struct {
  gint64 referral, mentor;
  MoDay drafted_on, agreed_on, approved_on;
  int fit_drafted;
  gboolean blind;
  char *drafted_by, *approved_by, *again, *override;
  char *lifted; /* who saw the names after all, and when; NULL for nobody */
} Course;

static void
course_clear (Course *course)
{
  g_free (course->drafted_by);
  g_free (course->approved_by);
  g_free (course->again);
  g_free (course->override);
  g_free (course->lifted);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Course, course_clear)

static gboolean
read_course (MoStore *store, gint64 pairing, Course *course, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT x.referral, x.mentor, x.drafted_on, x.agreed_on, coalesce(x.fit, 0), x.blind,"
      " (SELECT c.who FROM audit a JOIN change_set c ON c.id = a.change_set"
      "  WHERE a.tbl = 'pairing' AND a.row_id = x.id AND a.verb = 'insert'"
      "  ORDER BY a.id LIMIT 1),"
      " x.approved_by, x.approved_on, x.same_pair_reason, x.override_reason"
      " FROM pairing x WHERE x.id = :id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    course->referral = mo_stmt_int (&stmt, 0);
    course->mentor = mo_stmt_int (&stmt, 1);
    course->drafted_on = mo_stmt_day (&stmt, 2);
    course->agreed_on = mo_stmt_day (&stmt, 3);
    course->fit_drafted = (int) mo_stmt_int (&stmt, 4);
    course->blind = mo_stmt_int (&stmt, 5) != 0;
    course->drafted_by = mo_stmt_dup (&stmt, 6);
    course->approved_by = mo_stmt_dup (&stmt, 7);
    course->approved_on = mo_stmt_day (&stmt, 8);
    course->again = mo_stmt_dup (&stmt, 9);
    course->override = mo_stmt_dup (&stmt, 10);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no pairing %" G_GINT64_FORMAT, pairing);
  return there;
}

/* Names were hidden when the draft was made; whoever lifted that for this person is named. */
static gboolean
read_lifted (MoStore *store, gint64 pairing, Course *course, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT c.who, substr(c.at, 1, 10) FROM audit a"
                   " JOIN change_set c ON c.id = a.change_set"
                   " WHERE a.tbl = 'referral' AND a.row_id = :referral AND a.verb = 'read'"
                   " AND a.why = 'names' AND a.id <= (SELECT min(b.id) FROM audit b"
                   "  WHERE b.tbl = 'pairing' AND b.row_id = :pairing AND b.verb = 'insert')"
                   " ORDER BY a.id DESC LIMIT 1");
  mo_stmt_bind_int (&stmt, ":referral", course->referral);
  mo_stmt_bind_int (&stmt, ":pairing", pairing);
  if (mo_stmt_step (&stmt)) {
    MoDay on = mo_stmt_day (&stmt, 1);
    g_autofree char *day = mo_day_to_words (on, MO_PRECISION_DAY);
    course->lifted =
        g_strdup_printf (_ ("%s had seen the names on %s."), mo_stmt_text (&stmt, 0), day);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- its lines */

static void
add_fact (MoCertificate *it, const char *what, const char *words)
{
  if (words && *words)
    mo_certificate_add (it, MO_CERTIFICATE_FACT, what, words, NULL);
}

static char *
on_by (MoDay on, const char *who)
{
  g_autofree char *day = mo_day_to_words (on, MO_PRECISION_DAY);
  return who && *who ? g_strdup_printf (_ ("%s, by %s"), day, who)
                     : g_strdup (day ? day : _ ("not known"));
}

static void
add_course (MoCertificate *it, const Course *course, const char *who)
{
  g_autofree char *agreed = on_by (course->agreed_on, who);
  g_autofree char *drafted = on_by (course->drafted_on, course->drafted_by);
  g_autofree char *drafted_fit =
      course->fit_drafted
          ? g_strdup_printf (_ ("%s; fit then %d of 100"), drafted, course->fit_drafted)
          : g_strdup (drafted);
  g_autofree char *approved =
      course->approved_by ? on_by (course->approved_on, course->approved_by) : NULL;
  g_autofree char *names = g_strdup_printf (
      "%s%s%s",
      course->blind ? _ ("Ranked with names hidden.") : _ ("Ranked with names shown."),
      course->blind && course->lifted ? " " : "",
      course->blind && course->lifted ? course->lifted : "");

  add_fact (it, _ ("Agreed"), agreed);
  add_fact (it, _ ("Drafted"), drafted_fit);
  add_fact (it, _ ("Second approval"), approved);
  add_fact (it, _ ("Names"), names);
  add_fact (it, _ ("The same pair again"), course->again);
  add_fact (it, _ ("Against the rule"), course->override);
}

static void
add_place (MoCertificate *it, const MoCompare *compare, const MoCompareMentor *mentor)
{
  guint could = compare->others->len;
  g_autofree char *place =
      mentor->place
          ? g_strdup_printf (
                ngettext ("%d of %u who could be asked", "%d of %u who could be asked", could),
                mentor->place,
                could)
          : g_strdup (_ ("could not have been asked on that day"));
  add_fact (it, _ ("Place by fit"), place);
}

static void
add_rules (MoCertificate *it, const MoCompareMentor *mentor)
{
  for (int rule = 0; rule < MO_MATCH_RULES; rule++) {
    const MoMatchRuleStand *stand = &mentor->rules[rule];
    g_autofree char *broken = mentor->broken[rule]
                                  ? g_strdup_printf (_ ("NOT passed. %s"), mentor->broken[rule])
                                  : NULL;
    const char *how = broken                        ? broken
                      : stand->applies              ? _ ("passed")
                      : rule == MO_MATCH_RULE_HOURS ? _ ("hours not known: refuses nobody")
                                                    : _ ("does not apply: 18 or over");
    mo_certificate_add (it, MO_CERTIFICATE_RULE, mo_match_rule_words (rule), how, NULL);
  }
}

static void
add_criteria (MoCertificate *it, const MoCompare *compare, const MoCompareMentor *mentor)
{
  const MoMatchScore *score = &mentor->score;
  int unknown = 0;

  mo_certificate_add (it, MO_CERTIFICATE_HEAD, compare->name, mentor->name, NULL);
  for (int i = 0; i < MO_CRITERIA; i++) {
    g_autofree char *part = g_strdup_printf ("%d", score->part[i]);
    g_autofree char *points =
        g_strdup_printf (_ ("%d of %d"), mo_match_points (score, i), score->weight[i]);
    unknown += score->fit[i] == MO_FIT_NOT_KNOWN && score->weight[i] > 0;
    mo_certificate_add (it,
                        MO_CERTIFICATE_CRITERION,
                        mo_criterion_name (i, compare->family),
                        mo_criterion_is_private (i) ? _ ("kept back") : compare->words[i],
                        mo_criterion_fit_words (i, score->fit[i]),
                        mentor->words[i],
                        part,
                        points,
                        NULL);
  }
  g_autofree char *total = g_strdup_printf (
      _ ("Together %d of 100: %s."), score->total, mo_match_total_words (score->total));
  mo_certificate_add (it, MO_CERTIFICATE_TOTAL, total, NULL);
  if (!unknown)
    return;
  g_autofree char *words = g_strdup_printf (
      ngettext ("%d answer was not known; it counts as half, neither for nor against.",
                "%d answers were not known; each counts as half, neither for nor against.",
                unknown),
      unknown);
  mo_certificate_add (it, MO_CERTIFICATE_UNKNOWN, words, NULL);
}

static void
add_runners (MoCertificate *it, const MoCompare *compare, gint64 chosen)
{
  int n = 0;
  for (guint i = 0; n < RUNNERS && i < compare->others->len; i++) {
    const MoCompareOther *other = g_ptr_array_index (compare->others, i);
    if (other->id == chosen)
      continue;
    g_autofree char *place = g_strdup_printf ("%d", other->place);
    g_autofree char *total = g_strdup_printf ("%d", other->total);
    mo_certificate_add (
        it, MO_CERTIFICATE_RUNNER, place, other->name, total, other->reasons, NULL);
    n++;
  }
  if (!n)
    mo_certificate_add (
        it, MO_CERTIFICATE_NOTE, _ ("Nobody else could have been asked on that day."), NULL);
}

static char *
sheet_text (MoStore *store, const Course *course, const MoCompare *compare)
{
  g_autoptr (MoCertificate) it = mo_certificate_new ();
  const MoCompareMentor *mentor = g_ptr_array_index (compare->mentors, 0);
  g_autofree char *title = g_strdup_printf (_ ("Why %s and %s"), compare->name, mentor->name);
  g_autofree char *person = g_strdup_printf ("%s, %s", compare->name, compare->number);

  mo_certificate_add (it, MO_CERTIFICATE_TITLE, title, NULL);
  add_fact (it, _ ("Person"), person);
  add_fact (it, _ ("Mentor"), mentor->name);
  add_course (it, course, mo_store_get_who (store));
  add_place (it, compare, mentor);
  add_fact (it, _ ("Weights"), compare->weights);
  add_criteria (it, compare, mentor);
  add_rules (it, mentor);
  add_runners (it, compare, mentor->id);
  g_autofree char *text = mo_certificate_to_text (it);
  return mo_clean_text (text, 0); /* as it will be read again, so that the mark holds */
}

/* ---------------------------------------------------------------------- kept */

gint64
mo_store_freeze_certificate (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (Course) course = { 0 };
  if (!read_course (store, pairing, &course, error) ||
      !read_lifted (store, pairing, &course, error))
    return 0;
  g_autoptr (MoCompareAsk) ask = mo_compare_ask_new (course.referral, &course.mentor, 1);
  g_autoptr (MoCompare) compare = mo_store_load_compare (store, ask, error);
  if (!compare)
    return 0;
  if (compare->mentors->len != 1) {
    g_set_error_literal (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such mentor");
    return 0;
  }
  g_autofree char *sheet = sheet_text (store, &course, compare);
  g_autofree char *fingerprint = mo_certificate_fingerprint (sheet);
  g_autofree char *now = mo_store_now (store);

  MoChange *change = mo_change_new ("certificate", 0, 0);
  mo_change_int (change, "pairing", pairing);
  mo_change_text (change, "made_at", now);
  mo_change_day (change, "made_on", mo_store_get_today (store));
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "sheet", sheet);
  mo_change_text (change, "sha256", fingerprint);
  return mo_store_save (store, change, NULL, error);
}
