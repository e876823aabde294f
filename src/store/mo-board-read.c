/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-level.h"
#include "core/mo-pairing-rules.h"
#include "core/mo-referral-rules.h"
#include "store/mo-board.h"
#include "store/mo-stmt.h"

#define OPEN_PROPOSALS                                                                         \
  "'draft','mentor_asked','mentor_yes','mentee_asked','agreed','briefed','first_call_booked'"

static const MoField person_fields[] = {
  MO_FIELD (INT64, MoBoardPerson, id),        MO_FIELD (INT64, MoBoardPerson, person),
  MO_FIELD (INT, MoBoardPerson, rev),         MO_FIELD (TEXT, MoBoardPerson, number),
  MO_FIELD (TEXT, MoBoardPerson, name),       MO_FIELD (TEXT, MoBoardPerson, strand),
  MO_FIELD (TEXT, MoBoardPerson, relation),   MO_FIELD (TEXT, MoBoardPerson, level_code),
  MO_FIELD (TEXT, MoBoardPerson, about),      MO_FIELD (TEXT, MoBoardPerson, goals),
  MO_FIELD (TEXT, MoBoardPerson, days_words), MO_FIELD (TEXT, MoBoardPerson, town),
  MO_FIELD (TEXT, MoBoardPerson, state),      MO_FIELD (INT, MoBoardPerson, young),
  MO_FIELD (INT, MoBoardPerson, waiting),     MO_FIELD (DAY, MoBoardPerson, born),
  MO_FIELD (DAY, MoBoardPerson, received),    MO_FIELD (DAY, MoBoardPerson, accepted),
  MO_FIELD (INT, MoBoardPerson, paused_days), MO_FIELD (INT, MoBoardPerson, days),
  MO_FIELD (INT, MoBoardPerson, level),       MO_FIELD_END,
};
MO_DEFINE_RECORD (MoBoardPerson, mo_board_person, person_fields)

static const MoField mentor_fields[] = {
  MO_FIELD (INT64, MoBoardMentor, id),
  MO_FIELD (INT64, MoBoardMentor, person),
  MO_FIELD (INT, MoBoardMentor, rev),
  MO_FIELD (TEXT, MoBoardMentor, name),
  MO_FIELD (TEXT, MoBoardMentor, fold),
  MO_FIELD (TEXT, MoBoardMentor, town),
  MO_FIELD (TEXT, MoBoardMentor, state),
  MO_FIELD (TEXT, MoBoardMentor, strands),
  MO_FIELD (TEXT, MoBoardMentor, level_code),
  MO_FIELD (TEXT, MoBoardMentor, lived),
  MO_FIELD (TEXT, MoBoardMentor, short_level),
  MO_FIELD (INT, MoBoardMentor, sci),
  MO_FIELD (INT, MoBoardMentor, family),
  MO_FIELD (INT, MoBoardMentor, young_people_ok),
  MO_FIELD (INT, MoBoardMentor, capacity),
  MO_FIELD (INT, MoBoardMentor, taken),
  MO_FIELD (DAY, MoBoardMentor, sci_trained),
  MO_FIELD (DAY, MoBoardMentor, family_trained),
  MO_FIELD (DAY, MoBoardMentor, check_seen),
  MO_FIELD (DAY, MoBoardMentor, check_due),
  MO_FIELD (DAY, MoBoardMentor, child_check_due),
  MO_FIELD (DAY, MoBoardMentor, rest_until),
  MO_FIELD (DAY, MoBoardMentor, paused_until),
  MO_FIELD (DAY, MoBoardMentor, last_asked),
  MO_FIELD (DAY, MoBoardMentor, lived_since),
  MO_FIELD (TEXT, MoBoardMentor, relation),
  MO_FIELD (TEXT, MoBoardMentor, note),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoBoardMentor, mo_board_mentor, mentor_fields)

static const MoField card_fields[] = {
  MO_FIELD (INT64, MoBoardCard, id),       MO_FIELD (INT, MoBoardCard, rev),
  MO_FIELD (INT64, MoBoardCard, referral), MO_FIELD (INT64, MoBoardCard, mentor),
  MO_FIELD (TEXT, MoBoardCard, name),      MO_FIELD (TEXT, MoBoardCard, mentor_name),
  MO_FIELD (TEXT, MoBoardCard, state),     MO_FIELD (TEXT, MoBoardCard, words),
  MO_FIELD (INT, MoBoardCard, fit),        MO_FIELD (INT, MoBoardCard, column),
  MO_FIELD (INT, MoBoardCard, level),      MO_FIELD (DAY, MoBoardCard, state_on),
  MO_FIELD (DAY, MoBoardCard, first_call), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoBoardCard, mo_board_card, card_fields)

/* ---------------------------------------------------------------------- sides */

#define INJURY                                                                                 \
  " i.level_code, i.level_upper, i.level_lower, i.completeness, i.ais, i.mobility,"            \
  " i.bladder, i.bowel, i.pain_type, i.pain_now, i.pain_worst, i.injured_on,"                  \
  " p.gender, p.region, p.born_on "

/* The columns of INJURY begin at c. */
static void
read_side (MoStmt *stmt, int c, MoMatchSide *side)
{
  const char *level = mo_stmt_text (stmt, c), *ais = mo_stmt_text (stmt, c + 4);
  side->group = level ? mo_level_group (level) : 0;
  side->level_upper = mo_stmt_int (stmt, c + 1);
  side->level_lower = mo_stmt_int (stmt, c + 2);
  side->completeness = mo_match_code ("completeness", mo_stmt_text (stmt, c + 3));
  if (!side->completeness && ais)
    side->completeness = *ais == 'A' ? 1 : *ais >= 'B' && *ais <= 'D' ? 2 : 0;
  side->mobility = mo_match_code ("mobility", mo_stmt_text (stmt, c + 5));
  side->bladder = mo_match_code ("bladder", mo_stmt_text (stmt, c + 6));
  side->bowel = mo_match_code ("bowel", mo_stmt_text (stmt, c + 7));
  side->pain = mo_match_code ("pain", mo_stmt_text (stmt, c + 8));
  if (!side->pain && (!mo_stmt_is_null (stmt, c + 9) || !mo_stmt_is_null (stmt, c + 10)))
    side->pain = mo_stmt_int (stmt, c + 9) + mo_stmt_int (stmt, c + 10) > 0 ? 2 : 1;
  side->since = mo_stmt_day (stmt, c + 11);
  side->gender = mo_match_code ("gender", mo_stmt_text (stmt, c + 12));
  side->region = mo_match_code ("region", mo_stmt_text (stmt, c + 13));
  side->born = mo_stmt_day (stmt, c + 14);
}

/* "T12 incomplete", owned by the caller; NULL where nothing is known. */
static char *
injury_words (const char *level, guint8 completeness)
{
  if (!level || g_str_equal (level, "unknown"))
    return NULL;
  g_autofree char *short_words = mo_level_short (level);
  if (!completeness)
    return g_steal_pointer (&short_words);
  return g_strdup_printf (
      "%s %s", short_words, completeness == 1 ? _ ("complete") : _ ("incomplete"));
}

/* ---------------------------------------------------------------------- people */

static void
append_part (GString *line, const char *part)
{
  if (part && *part)
    g_string_append_printf (line, "%s%s", line->len ? " · " : "", part);
}

static char *
about_person (const MoBoardPerson *person, const char *relation, MoDay today)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *injury = injury_words (person->level_code, person->side.completeness);
  int years = mo_day_age (person->born, today);

  if (g_str_equal (person->strand, "family")) {
    g_autofree char *of =
        injury ? g_strdup_printf (_ ("%s of %s"), relation, injury) : g_strdup (relation);
    append_part (line, of);
  } else {
    append_part (line, injury ? injury : _ ("level not known"));
  }
  if (years >= 0) {
    g_autofree char *age = person->young ? g_strdup_printf (_ ("young, %d"), years)
                                         : g_strdup_printf ("%d", years);
    append_part (line, age);
  }
  append_part (line, person->town);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
judge_wait (MoBoardPerson *person, const MoBoard *board)
{
  MoDay since = person->accepted != MO_DAY_NONE ? person->accepted : person->received;
  g_auto (MoVerdict) verdict = mo_rule_wait (since,
                                             board->policy.match_days,
                                             person->paused_days,
                                             FALSE,
                                             board->today,
                                             &board->policy);
  person->days = MAX (0, board->today - since - person->paused_days);
  person->level = verdict.level;
  person->days_words =
      g_strdup_printf (ngettext ("%d day", "%d days", person->days), person->days);
}

static const char people_sql[] =
    "SELECT r.id AS id, r.person AS person, r.rev AS rev, r.number AS number,"
    " r.strand AS strand, r.young AS young, r.state AS state, r.received_on AS received,"
    " r.accepted_on AS accepted, r.paused_days AS paused_days, p.town AS town,"
    " p.born_on AS born, r.relation_kind, r.mentor_gender, t.label,"
    " p.first_name, p.last_name, p.known_as," INJURY "FROM referral r"
    " JOIN person p ON p.id = r.person"
    " LEFT JOIN injury i ON i.person = p.id AND i.current = 1"
    " AND i.about = CASE r.strand WHEN 'family' THEN 'relative' ELSE 'self' END"
    " LEFT JOIN term t ON t.vocabulary = 'relation' AND t.code = r.relation_kind"
    " WHERE r.state = 'awaiting_match' OR r.id IN (SELECT x.referral FROM pairing x"
    " WHERE x.state IN (" OPEN_PROPOSALS "))"
    " ORDER BY coalesce(r.accepted_on, r.received_on), r.id";

static gboolean
read_people (MoStore *store, MoBoard *board, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, people_sql);
  gint64 last = 0;

  while (mo_stmt_step (&stmt)) {
    if (mo_stmt_int (&stmt, 0) == last)
      continue;
    MoBoardPerson *person = mo_board_person_new ();
    mo_stmt_read (&stmt, person_fields, person);
    last = person->id;
    read_side (&stmt, 18, &person->side);
    person->side.relation = mo_match_code ("relation", mo_stmt_text (&stmt, 12));
    person->side.gender_wish = mo_match_code ("gender", mo_stmt_text (&stmt, 13));
    person->relation = mo_stmt_dup (&stmt, 14);
    person->name = g_strstrip (
        g_strdup_printf ("%s %s", mo_stmt_text (&stmt, 15), mo_stmt_text (&stmt, 16)));
    person->waiting = g_str_equal (person->state, "awaiting_match");
    person->about = about_person (
        person, person->relation ? person->relation : _ ("Relative"), board->today);
    judge_wait (person, board);
    g_ptr_array_add (board->people, person);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- mentors */

static void
finish_mentor (MoBoardMentor *mentor, const MoBoard *board)
{
  int years =
      mentor->side.since != MO_DAY_NONE ? (board->today - mentor->side.since) / 365 : -1;
  g_autofree char *injury = injury_words (mentor->level_code, mentor->side.completeness);
  g_autofree char *place = injury ? g_strdup (injury) : NULL;
  gboolean kin = !mentor->sci && mentor->relation;

  if (kin) {
    g_free (place);
    place = injury ? g_strdup_printf (_ ("%s of %s"), mentor->relation, injury)
                   : g_strdup (mentor->relation);
  }
  mentor->lived = years >= 0 ? g_strdup_printf (ngettext ("%s, %d year", "%s, %d years", years),
                                                place ? place : _ ("level not known"),
                                                years)
                             : g_strdup (place ? place : _ ("not known"));
  mentor->short_level = kin ? g_strdup (mentor->relation) : mo_level_short (mentor->level_code);
  mentor->strands = g_strdup (mentor->sci && mentor->family ? "both"
                              : mentor->family              ? "family"
                                                            : "sci");
  mentor->offer = (MoMatchOffer){ .person = mentor->person,
                                  .state = mentor->state,
                                  .sci = mentor->sci,
                                  .family = mentor->family,
                                  .sci_trained = mentor->sci_trained != MO_DAY_NONE,
                                  .family_trained = mentor->family_trained != MO_DAY_NONE,
                                  .young_people_ok = mentor->young_people_ok,
                                  .check_due = mentor->check_due,
                                  .child_check_due = mentor->child_check_due,
                                  .rest_until = mentor->rest_until,
                                  .paused_until = mentor->paused_until,
                                  .last_asked = mentor->last_asked,
                                  .capacity = mentor->capacity,
                                  .taken = mentor->taken };
}

static const char mentors_sql[] =
    "SELECT m.id AS id, m.person AS person, m.rev AS rev, p.town AS town, p.fold AS fold,"
    " m.state AS state, m.sci AS sci, m.family AS family, m.young_people_ok AS young_people_ok,"
    " m.capacity AS capacity, coalesce(x.taken, 0) AS taken, m.sci_trained_on AS sci_trained,"
    " m.family_trained_on AS family_trained, m.paused_until AS paused_until,"
    " m.last_asked_on AS last_asked, m.lived_since AS lived_since, m.note AS note,"
    " c.seen AS check_seen, m.rest_until AS rest_until, t.label AS relation,"
    " i.level_code AS level_code, p.first_name, p.last_name, m.relation_kind,"
    " c.child, c.renew, x.ended," INJURY "FROM mentor m"
    " JOIN person p ON p.id = m.person"
    " LEFT JOIN injury i ON i.person = p.id AND i.current = 1"
    " AND i.about = CASE m.sci WHEN 1 THEN 'self' ELSE 'relative' END"
    " LEFT JOIN term t ON t.vocabulary = 'relation' AND t.code = m.relation_kind"
    " LEFT JOIN (SELECT person, max(coalesce(seen_on, issued_on)) AS seen,"
    " max(renew_on) AS renew,"
    " max(CASE WHEN workforce = 'child' OR workforce = 'both' THEN coalesce(seen_on, issued_on)"
    " END) AS child FROM safety_check GROUP BY person) c ON c.person = m.person"
    " LEFT JOIN (SELECT mentor, sum(CASE WHEN state IN ('mentor_no','mentee_no','closed',"
    "'dropped','impact_due') THEN 0 ELSE 1 END) AS taken, max(ended_on) AS ended"
    " FROM pairing GROUP BY mentor) x ON x.mentor = m.id"
    " ORDER BY p.last_name, p.first_name, m.id";

static gboolean
read_mentors (MoStore *store, MoBoard *board, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, mentors_sql);
  gint64 last = 0;

  while (mo_stmt_step (&stmt)) {
    if (mo_stmt_int (&stmt, 0) == last)
      continue;
    MoBoardMentor *mentor = mo_board_mentor_new ();
    mo_stmt_read (&stmt, mentor_fields, mentor);
    last = mentor->id;
    mentor->name = g_strstrip (
        g_strdup_printf ("%s %s", mo_stmt_text (&stmt, 21), mo_stmt_text (&stmt, 22)));
    mentor->side.relation = mo_match_code ("relation", mo_stmt_text (&stmt, 23));
    MoDay child = mo_stmt_day (&stmt, 24), renew = mo_stmt_day (&stmt, 25),
          ended = mo_stmt_day (&stmt, 26);
    read_side (&stmt, 27, &mentor->side);
    if (mentor->lived_since != MO_DAY_NONE)
      mentor->side.since = mentor->lived_since;
    if (mentor->check_seen != MO_DAY_NONE)
      mentor->check_due = MAX (renew, mentor->check_seen + board->policy.check_policy_days);
    if (child != MO_DAY_NONE)
      mentor->child_check_due = child + board->policy.check_policy_days;
    if (ended != MO_DAY_NONE)
      mentor->rest_until = MAX (mentor->rest_until, ended + board->policy.rest_days);
    finish_mentor (mentor, board);
    g_ptr_array_add (board->mentors, mentor);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- cards */

static int
column_of (const char *state)
{
  if (g_str_equal (state, "draft"))
    return MO_COLUMN_DRAFT;
  if (g_str_equal (state, "mentor_asked") || g_str_equal (state, "mentor_yes"))
    return MO_COLUMN_MENTOR_ASKED;
  return g_str_equal (state, "mentee_asked") ? MO_COLUMN_MENTEE_ASKED : MO_COLUMN_AGREED;
}

#define RING_AFTER 4 /* days without an answer */

static void
say_state (MoBoardCard *card, const MoBoard *board)
{
  g_autofree char *day = mo_day_to_short (card->state_on, board->today);
  g_autofree char *call = mo_day_to_short (card->first_call, board->today);
  int days = board->today - card->state_on;

  card->level = MO_LEVEL_STOPPED;
  if (card->column == MO_COLUMN_AGREED && call) {
    card->words = g_strdup_printf (_ ("first call %s"), call);
  } else if (card->column == MO_COLUMN_AGREED) {
    card->words = g_strdup (_ ("book first call"));
    card->level = MO_LEVEL_SOON;
  } else if (g_str_equal (card->state, "mentor_yes")) {
    card->words = g_strdup (_ ("said yes"));
    card->level = MO_LEVEL_FINE;
  } else if (card->column != MO_COLUMN_DRAFT && days > RING_AFTER) {
    card->words = g_strdup_printf (ngettext ("%d day, ring", "%d days, ring", days), days);
    card->level = MO_LEVEL_SOON;
  } else if (days == 0) {
    card->words =
        g_strdup (card->column == MO_COLUMN_DRAFT ? _ ("since today") : _ ("asked today"));
  } else {
    card->words = card->column == MO_COLUMN_DRAFT ? g_strdup_printf (_ ("since %s"), day)
                                                  : g_strdup_printf (_ ("asked %s"), day);
  }
}

static const char cards_sql[] =
    "SELECT x.id AS id, x.rev AS rev, x.referral AS referral, x.mentor AS mentor,"
    " x.state AS state, x.state_on AS state_on, coalesce(x.fit, 0) AS fit,"
    " (SELECT min(c.day_on) FROM call c WHERE c.pairing = x.id AND c.state = 'planned')"
    " AS first_call FROM pairing x WHERE x.state IN (" OPEN_PROPOSALS ")"
    " ORDER BY x.state_on, x.id";

static gboolean
read_cards (MoStore *store, MoBoard *board, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, cards_sql);

  while (mo_stmt_step (&stmt)) {
    MoBoardCard *card = mo_board_card_new ();
    mo_stmt_read (&stmt, card_fields, card);
    card->column = column_of (card->state);
    say_state (card, board);
    g_ptr_array_add (board->cards, card);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- what belongs to people
 */

typedef struct {
  MoBoard *board;
  GHashTable *sides; /* person → GPtrArray of MoMatchSide */
  GHashTable *words; /* interest → its bit + 1 */
} Sides;

static void
add_side (Sides *sides, gint64 *person, MoMatchSide *side)
{
  GPtrArray *there = g_hash_table_lookup (sides->sides, person);
  if (!there) {
    there = g_ptr_array_new ();
    g_hash_table_insert (sides->sides, person, there);
  }
  g_ptr_array_add (there, side);
}

static void
set_interest (Sides *sides, MoMatchSide *side, const char *tag)
{
  int bit = GPOINTER_TO_INT (g_hash_table_lookup (sides->words, tag));
  if (!bit) {
    bit = (int) g_hash_table_size (sides->words) + 1;
    g_hash_table_insert (sides->words, g_strdup (tag), GINT_TO_POINTER (bit));
  }
  if (bit <= 128) /* rarer words than the 128 first met are not compared */
    side->interests[(bit - 1) / 64] |= G_GUINT64_CONSTANT (1) << ((bit - 1) % 64);
}

static gboolean
read_hours (MoStore *store, Sides *sides, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT person, weekday, hours FROM availability");
  while (mo_stmt_step (&stmt)) {
    gint64 person = mo_stmt_int (&stmt, 0);
    GPtrArray *of = g_hash_table_lookup (sides->sides, &person);
    for (guint i = 0; of && i < of->len; i++)
      ((MoMatchSide *) of->pdata[i])->week.hours[mo_stmt_int (&stmt, 1) % 7] =
          (guint32) mo_stmt_int (&stmt, 2);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_topics (MoStore *store, Sides *sides, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT person, kind, tag FROM topic ORDER BY id");
  while (mo_stmt_step (&stmt)) {
    gint64 person = mo_stmt_int (&stmt, 0);
    const char *tag = mo_stmt_text (&stmt, 2);
    GPtrArray *of = g_hash_table_lookup (sides->sides, &person);
    for (guint i = 0; of && i < of->len; i++)
      if (g_str_equal (mo_stmt_text (&stmt, 1), "interest"))
        set_interest (sides, of->pdata[i], tag);
      else if (mo_match_code ("goal", tag))
        ((MoMatchSide *) of->pdata[i])->goals |= 1u << mo_match_code ("goal", tag);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_goals (MoStore *store, MoBoard *board, GError **error)
{
  g_autoptr (GHashTable) by_referral = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < board->people->len; i++) {
    MoBoardPerson *person = g_ptr_array_index (board->people, i);
    g_hash_table_insert (by_referral, &person->id, person);
  }
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT g.referral, g.domain, coalesce(t.label, g.words) FROM goal g"
      " LEFT JOIN term t ON t.vocabulary = 'goal' AND t.code = g.domain AND g.domain <> 'other'"
      " WHERE g.status = 'open' ORDER BY g.id");
  while (mo_stmt_step (&stmt)) {
    gint64 referral = mo_stmt_int (&stmt, 0);
    MoBoardPerson *person = g_hash_table_lookup (by_referral, &referral);
    const char *label = mo_stmt_text (&stmt, 2);
    guint8 code = mo_match_code ("goal", mo_stmt_text (&stmt, 1));
    if (!person)
      continue;
    if (code)
      person->side.goals |= 1u << code;
    if (!person->goals || !strstr (person->goals, label)) {
      g_autofree char *before = person->goals;
      person->goals = before ? g_strdup_printf ("%s, %s", before, label) : g_strdup (label);
    }
  }
  return mo_stmt_finish (&stmt, error);
}

typedef struct {
  gint64 mentor, person;
  guint kind;
} Tie;

static gboolean
read_ties (MoStore *store, MoBoard *board, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT e.mentor, e.person, 1 FROM exclusion e WHERE e.until IS NULL OR e.until > :today"
      " UNION ALL SELECT m.id, r.other, 2 FROM relation r JOIN mentor m ON m.person = r.person"
      " UNION ALL SELECT m.id, r.person, 2 FROM relation r JOIN mentor m ON m.person = r.other"
      " UNION ALL SELECT x.mentor, f.person, 4 FROM pairing x JOIN referral f"
      " ON f.id = x.referral WHERE x.state IN ('closed','impact_due')"
      " UNION ALL SELECT x.mentor, f.person, 8 FROM pairing x JOIN referral f"
      " ON f.id = x.referral WHERE x.state IN (" OPEN_PROPOSALS ")");
  mo_stmt_bind_day (&stmt, ":today", board->today);
  while (mo_stmt_step (&stmt)) {
    Tie tie = { mo_stmt_int (&stmt, 0),
                mo_stmt_int (&stmt, 1),
                (guint) mo_stmt_int (&stmt, 2) };
    g_array_append_val (board->ties, tie);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_sides (MoStore *store, MoBoard *board, GError **error)
{
  g_autoptr (GHashTable) by_person = g_hash_table_new_full (
      g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Sides sides = { board, by_person, words };

  for (guint i = 0; i < board->people->len; i++) {
    MoBoardPerson *person = g_ptr_array_index (board->people, i);
    add_side (&sides, &person->person, &person->side);
  }
  for (guint i = 0; i < board->mentors->len; i++) {
    MoBoardMentor *mentor = g_ptr_array_index (board->mentors, i);
    add_side (&sides, &mentor->person, &mentor->side);
  }
  return read_hours (store, &sides, error) && read_topics (store, &sides, error) &&
         read_goals (store, board, error);
}

/* A card's names and, where nobody kept it, its fit. */
static void
finish_cards (MoBoard *board)
{
  for (guint i = 0; i < board->cards->len; i++) {
    MoBoardCard *card = g_ptr_array_index (board->cards, i);
    const MoBoardPerson *person = mo_board_find_person (board, card->referral);
    const MoBoardMentor *mentor = mo_board_find_mentor (board, card->mentor);
    card->name = g_strdup (person ? person->name : "");
    card->mentor_name = g_strdup (mentor ? mentor->name : "");
    if (!card->fit && person && mentor)
      card->fit = mo_board_score (board, person, mentor).total;
    if (person)
      ((MoBoardPerson *) person)->waiting = 0;
  }
}

MoBoard *
mo_store_load_board (MoStore *store, GError **error)
{
  g_autoptr (MoBoard) board = g_new0 (MoBoard, 1);
  board->people = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_board_person_unref);
  board->mentors = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_board_mentor_unref);
  board->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_board_card_unref);
  board->ties = g_array_new (FALSE, FALSE, sizeof (Tie));
  board->today = mo_store_get_today (store);

  if (!mo_store_load_policy (store, &board->policy, error) ||
      !read_people (store, board, error) || !read_mentors (store, board, error) ||
      !read_cards (store, board, error) || !read_ties (store, board, error) ||
      !read_sides (store, board, error))
    return NULL;
  finish_cards (board);
  return g_steal_pointer (&board);
}

/* ---------------------------------------------------------------------- asking the board */

void
mo_board_free (MoBoard *board)
{
  g_ptr_array_unref (board->people);
  g_ptr_array_unref (board->mentors);
  g_ptr_array_unref (board->cards);
  g_array_unref (board->ties);
  g_free (board);
}

static guint
ties_between (const MoBoard *board, gint64 mentor, gint64 person)
{
  guint ties = 0;
  for (guint i = 0; i < board->ties->len; i++) {
    const Tie *tie = &g_array_index (board->ties, Tie, i);
    if (tie->person == person && tie->mentor == mentor)
      ties |= tie->kind;
  }
  return ties;
}

const MoBoardPerson *
mo_board_find_person (const MoBoard *board, gint64 referral)
{
  for (guint i = 0; i < board->people->len; i++)
    if (((MoBoardPerson *) board->people->pdata[i])->id == referral)
      return board->people->pdata[i];
  return NULL;
}

const MoBoardMentor *
mo_board_find_mentor (const MoBoard *board, gint64 mentor)
{
  for (guint i = 0; i < board->mentors->len; i++)
    if (((MoBoardMentor *) board->mentors->pdata[i])->id == mentor)
      return board->mentors->pdata[i];
  return NULL;
}

static gboolean
is_family (const MoBoardPerson *person)
{
  return g_str_equal (person->strand, "family");
}

static MoBar
bar_with (const MoBoard *board,
          const MoBoardPerson *person,
          const MoBoardMentor *mentor,
          guint ties)
{
  int age = mo_day_age (person->born, board->today);
  MoMatchWanted wanted = { .person = person->person,
                           .family = is_family (person),
                           .under_18 = age >= 0 ? age < 18 : person->young };
  return mo_match_bar (&wanted,
                       &mentor->offer,
                       &person->side,
                       &mentor->side,
                       ties,
                       &board->policy,
                       board->today);
}

MoBar
mo_board_bar (const MoBoard *board, const MoBoardPerson *person, const MoBoardMentor *mentor)
{
  return bar_with (board, person, mentor, ties_between (board, mentor->id, person->person));
}

MoMatchScore
mo_board_score (const MoBoard *board, const MoBoardPerson *person, const MoBoardMentor *mentor)
{
  return mo_match_score (
      &person->side, &mentor->side, is_family (person), board->today, &board->policy);
}

/* The few ties of this person, gathered once. */
static GHashTable *
ties_of (const MoBoard *board, gint64 person)
{
  GHashTable *found = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < board->ties->len; i++) {
    const Tie *tie = &g_array_index (board->ties, Tie, i);
    if (tie->person == person) {
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (found, &tie->mentor));
      g_hash_table_insert (
          found, (gpointer) &tie->mentor, GUINT_TO_POINTER (known | tie->kind));
    }
  }
  return found;
}

GArray *
mo_board_rank (const MoBoard *board, const MoBoardPerson *person)
{
  guint n = board->mentors->len;
  GArray *ranked = g_array_sized_new (FALSE, FALSE, sizeof (MoRanked), n);
  g_autoptr (GHashTable) ties = ties_of (board, person->person);
  g_autofree const MoMatchOffer **offers = g_new0 (const MoMatchOffer *, n + 1);

  for (guint i = 0; i < n; i++) {
    const MoBoardMentor *mentor = g_ptr_array_index (board->mentors, i);
    guint tie = GPOINTER_TO_UINT (g_hash_table_lookup (ties, &mentor->id));
    MoRanked at = { i,
                    mo_board_score (board, person, mentor).total,
                    bar_with (board, person, mentor, tie) };
    g_array_append_val (ranked, at);
    offers[i] = &mentor->offer;
  }
  mo_match_rank ((MoRanked *) (void *) ranked->data, n, offers);
  return ranked;
}
