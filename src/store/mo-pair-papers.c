/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-pair-papers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-call-rules.h"
#include "core/mo-call-time.h"
#include "core/mo-week.h"
#include "store/mo-board-private.h"
#include "store/mo-change.h"
#include "store/mo-letters.h"
#include "store/mo-pairings.h"

static const MoField paper_fields[] = {
  MO_FIELD (INT64, MoPairPaper, id),
  MO_FIELD (INT, MoPairPaper, rev),
  MO_FIELD (TEXT, MoPairPaper, kind),
  MO_FIELD (TEXT, MoPairPaper, how),
  MO_FIELD (TEXT, MoPairPaper, who),
  MO_FIELD (TEXT, MoPairPaper, format),
  MO_FIELD (DAY, MoPairPaper, sent),
  MO_FIELD (TEXT, MoPairPaper, made_at),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPairPaper, mo_pair_paper, paper_fields)

/* ---------------------------------------------------------------------- the two */

/* The column after which MO_BOARD_INJURY begins in both statements. */
#define INJURY 15

#define SIDE                                                                                   \
  "SELECT p.id AS person, p.first_name, p.last_name, p.known_as, p.address, p.town,"           \
  " p.postcode, p.email, p.contact_times, p.format, p.voicemail_safe, p.withhold_number,"      \
  " p.deceased_on AS died,"                                                                    \
  " (SELECT min(number) FROM phone f WHERE f.person = p.id AND f.safe = 1 AND f.sort ="        \
  "  (SELECT min(sort) FROM phone g WHERE g.person = p.id AND g.safe = 1)) AS phone,"

static const char mentee_sql[] =
    SIDE " r.letters_to," MO_BOARD_INJURY ", t.label, r.strand FROM pairing x"
         " JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
         " LEFT JOIN injury i ON i.person = p.id AND i.current = 1"
         " AND i.about = CASE r.strand WHEN 'family' THEN 'relative' ELSE 'self' END"
         " LEFT JOIN term t ON t.vocabulary = 'relation' AND t.code = r.relation_kind"
         " WHERE x.id = :id ORDER BY i.id DESC";
static const char mentor_sql[] =
    SIDE " NULL AS letters_to," MO_BOARD_INJURY ", t.label, r.strand, m.lived_since"
         " FROM pairing x JOIN referral r ON r.id = x.referral"
         " JOIN mentor m ON m.id = x.mentor JOIN person p ON p.id = m.person"
         " LEFT JOIN injury i ON i.person = p.id AND i.current = 1"
         " AND i.about = CASE r.strand WHEN 'family' THEN 'relative' ELSE 'self' END"
         " LEFT JOIN term t ON t.vocabulary = 'relation' AND t.code = m.relation_kind"
         " WHERE x.id = :id ORDER BY i.id DESC";

/* "has lived with T10 for 12 years", "parent of somebody with C4": no more than the other needs
 * to decide by. */
static char *
about (const MoMatchSide *side,
       const char *level,
       const char *relation,
       gboolean family,
       MoDay since,
       MoDay today)
{
  g_autofree char *injury = mo_board_injury_words (level, side->completeness);
  g_autofree char *what = family
                              ? g_strdup_printf (_ ("%s of somebody with %s"),
                                                 relation ? relation : _ ("relative"),
                                                 injury ? injury : _ ("a spinal cord injury"))
                              : g_strdup (injury ? injury : _ ("spinal cord injury"));
  int years = since != MO_DAY_NONE ? (today - since) / 365 : -1;

  if (years < 0)
    return g_steal_pointer (&what);
  if (years == 0)
    return g_strdup_printf (_ ("%s, for less than a year"), what);
  return g_strdup_printf (ngettext ("%s, for %d year", "%s, for %d years", years), what, years);
}

static MoPairSide *
read_side (MoStore *store, gint64 pairing, gboolean mentor, GError **error)
{
  g_autoptr (MoPairSide) side = mo_pair_side_new ();
  g_auto (MoStmt) stmt = mo_stmt_new (store, mentor ? mentor_sql : mentee_sql);
  MoMatchSide match = { 0 };

  mo_stmt_bind_int (&stmt, ":id", pairing);
  gboolean found = mo_stmt_step (&stmt);
  if (found) {
    mo_stmt_read (&stmt, mo_pair_side_fields (), side);
    mo_board_read_side (&stmt, INJURY, &match);
    MoDay since = mentor && !mo_stmt_is_null (&stmt, INJURY + 17)
                      ? mo_stmt_day (&stmt, INJURY + 17)
                      : match.since;
    side->about = about (&match,
                         mo_stmt_text (&stmt, INJURY),
                         mo_stmt_text (&stmt, INJURY + 15),
                         g_strcmp0 (mo_stmt_text (&stmt, INJURY + 16), "family") == 0,
                         since,
                         mo_store_get_today (store));
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!found)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such match");
  return found ? g_steal_pointer (&side) : NULL;
}

/* ---------------------------------------------------------------------- the match */

static gboolean
read_goals (MoStore *store, MoPairFacts *facts, GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT words FROM goal WHERE referral = :id AND status = 'open' ORDER BY id");
  mo_stmt_bind_int (&stmt, ":id", facts->referral);
  while (mo_stmt_step (&stmt))
    g_string_append_printf (lines, "%s- %s", lines->len ? "\n" : "", mo_stmt_text (&stmt, 0));
  facts->goals = g_strdup (lines->str);
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_hours (MoStore *store, MoPairFacts *facts, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT a.weekday, a.hours, b.hours FROM availability a JOIN availability b"
                   " ON b.weekday = a.weekday AND b.person = :mentor WHERE a.person = :mentee");
  MoWeek both = { 0 };
  mo_stmt_bind_int (&stmt, ":mentee", facts->mentee->person);
  mo_stmt_bind_int (&stmt, ":mentor", facts->mentor_side->person);
  while (mo_stmt_step (&stmt))
    both.hours[mo_stmt_int (&stmt, 0)] =
        (guint32) (mo_stmt_int (&stmt, 1) & mo_stmt_int (&stmt, 2));
  if (mo_week_is_known (&both))
    facts->hours = mo_week_words (&both);
  return mo_stmt_finish (&stmt, error);
}

/* By video how to join stands beside it: "Thursday 19 March at 18:00 by Zoom: meeting 123". */
static char *
with_joining (const char *at, const char *medium, const char *join)
{
  gboolean video = g_strcmp0 (medium, "zoom") == 0 || g_strcmp0 (medium, "skype") == 0;
  if (!video)
    return g_strdup (at);
  if (!join || !*join)
    return g_strdup_printf (_ ("%s by %s"), at, mo_call_medium_words (medium));
  return g_strdup_printf (_ ("%s by %s, to join: %s"), at, mo_call_medium_words (medium), join);
}

static gboolean
read_first_call (MoStore *store, MoPairFacts *facts, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT starts_at, zone, medium, join_details FROM call WHERE pairing = :id"
                   " AND state = 'planned' ORDER BY starts_at");
  MoDay day;
  int minute;
  mo_stmt_bind_int (&stmt, ":id", facts->id);
  if (mo_stmt_step (&stmt) &&
      mo_call_time_from_utc (mo_stmt_text (&stmt, 0), mo_stmt_text (&stmt, 1), &day, &minute)) {
    g_autofree char *date = mo_day_to_long (day), *time = mo_call_time_words (minute);
    g_autofree char *at = g_strdup_printf (_ ("%s at %s"), date, time);
    facts->first_call = with_joining (at, mo_stmt_text (&stmt, 2), mo_stmt_text (&stmt, 3));
  }
  return mo_stmt_finish (&stmt, error);
}

/* Whoever mentored this person before, other than the mentor of this match. */
static gboolean
read_earlier (MoStore *store, MoPairFacts *facts, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT p.first_name, p.last_name FROM pairing x JOIN referral r ON r.id = x.referral"
      " JOIN mentor m ON m.id = x.mentor JOIN person p ON p.id = m.person"
      " WHERE r.person = :mentee AND x.mentor <> :mentor AND x.id <> :id"
      " AND x.started_on IS NOT NULL ORDER BY x.started_on DESC, x.id DESC");
  mo_stmt_bind_int (&stmt, ":mentee", facts->mentee->person);
  mo_stmt_bind_int (&stmt, ":mentor", facts->mentor);
  mo_stmt_bind_int (&stmt, ":id", facts->id);
  if (mo_stmt_step (&stmt))
    facts->earlier =
        g_strdup_printf ("%s %s", mo_stmt_text (&stmt, 0), mo_stmt_text (&stmt, 1));
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_match (MoStore *store, MoPairFacts *facts, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT x.id, x.rev, x.referral, x.mentor, x.state, x.rhythm_days,"
                   " x.released, x.released_by, r.number, r.strand"
                   " FROM pairing x JOIN referral r ON r.id = x.referral WHERE x.id = :id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  gboolean found = mo_stmt_step (&stmt);
  if (found) {
    facts->id = mo_stmt_int (&stmt, 0);
    facts->rev = (int) mo_stmt_int (&stmt, 1);
    facts->referral = mo_stmt_int (&stmt, 2);
    facts->mentor = mo_stmt_int (&stmt, 3);
    facts->state = mo_stmt_dup (&stmt, 4);
    facts->rhythm_days = (int) mo_stmt_int (&stmt, 5);
    facts->released = mo_stmt_dup (&stmt, 6);
    facts->released_by = mo_stmt_dup (&stmt, 7);
    facts->number = mo_stmt_dup (&stmt, 8);
    facts->family = g_strcmp0 (mo_stmt_text (&stmt, 9), "family") == 0;
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!found)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such match");
  return found;
}

MoPairFacts *
mo_store_load_pair_facts (MoStore *store, gint64 pairing, GError **error)
{
  g_autoptr (MoPairFacts) facts = g_new0 (MoPairFacts, 1);

  return read_match (store, facts, pairing, error) &&
                 (facts->mentee = read_side (store, pairing, FALSE, error)) &&
                 (facts->mentor_side = read_side (store, pairing, TRUE, error)) &&
                 read_goals (store, facts, error) && read_hours (store, facts, error) &&
                 read_first_call (store, facts, error) && read_earlier (store, facts, error)
             ? g_steal_pointer (&facts)
             : NULL;
}

gint64
mo_store_find_open_pairing (MoStore *store, const char *number, GError **error)
{
  gint64 referral = mo_store_find_referral (store, number, error);
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id FROM pairing WHERE referral = :id"
                   " AND state NOT IN ('mentor_no','mentee_no','closed','dropped')");
  if (!referral)
    return 0;
  mo_stmt_bind_int (&stmt, ":id", referral);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  if (mo_stmt_finish (&stmt, error) && !id)
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("Referral %s has no match under way. Draft one on the board first."),
                 number);
  return id;
}

/* ---------------------------------------------------------------------- kept */

GPtrArray *
mo_store_list_pair_papers (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id, rev, kind, how, format, who, made_at, sent_on AS sent"
                   " FROM pair_paper WHERE pairing = :id ORDER BY made_at DESC, id DESC");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  return mo_stmt_read_all (&stmt, mo_pair_paper, error);
}

/* TRUE where the other of the two has been briefed; check error where FALSE matters. */
static gboolean
other_briefed (MoStore *store, const MoPairFacts *facts, MoPairPaperKind kind, GError **error)
{
  const char *other = kind == MO_PAIR_BRIEF_MENTOR ? "brief_mentee" : "brief_mentor";
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT count(*) FROM pair_paper WHERE pairing = :id AND kind = :kind");
  mo_stmt_bind_int (&stmt, ":id", facts->id);
  mo_stmt_bind_text (&stmt, ":kind", other);
  gboolean is = mo_stmt_step (&stmt) && mo_stmt_int (&stmt, 0) > 0;
  return mo_stmt_finish (&stmt, error) && is;
}

static gboolean
note_how (MoStore *store,
          const MoPairFacts *facts,
          MoPairPaperKind kind,
          gboolean letter,
          GError **error)
{
  if (kind != MO_PAIR_ASK_MENTOR && kind != MO_PAIR_ASK_MENTEE)
    return TRUE;
  MoChange *change = mo_change_new ("pairing", facts->id, 0);
  mo_change_text (change,
                  kind == MO_PAIR_ASK_MENTOR ? "mentor_asked_how" : "mentee_asked_how",
                  letter ? "letter" : "script");
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_store_keep_pair_paper (MoStore *store,
                          const MoPairFacts *facts,
                          MoPairPaperKind kind,
                          gboolean letter,
                          gboolean large,
                          GError **error)
{
  GError *failure = NULL;
  g_autofree char *now = mo_store_now (store);
  const char *to =
      mo_pair_paper_moves_to (kind, facts->state, other_briefed (store, facts, kind, &failure));
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  MoChange *change = mo_change_new ("pair_paper", 0, 0);
  mo_change_int (change, "pairing", facts->id);
  mo_change_text (change, "kind", mo_pair_paper_code (kind));
  mo_change_text (change, "how", letter ? "letter" : "script");
  mo_change_text (change, "made_at", now);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "format", large ? "large" : "standard");
  mo_change_day (change, "sent_on", mo_store_get_today (store));
  return mo_store_save (store, change, NULL, error) &&
         (!to || mo_store_move_pairing (store, facts->id, facts->rev, to, NULL, error)) &&
         note_how (store, facts, kind, letter, error);
}

gboolean
mo_store_release_notes (MoStore *store,
                        gint64 pairing,
                        int rev,
                        const char *words,
                        GError **error)
{
  gboolean any = words && words[strspn (words, " \t\n")];
  MoChange *change = mo_change_new ("pairing", pairing, rev);
  mo_change_text (change, "released", any ? words : NULL);
  mo_change_text (change, "released_by", any ? mo_store_get_who (store) : NULL);
  mo_change_day (change, "released_on", any ? mo_store_get_today (store) : MO_DAY_NONE);
  return mo_store_save (store, change, NULL, error) != 0;
}
