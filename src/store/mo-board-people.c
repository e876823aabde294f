/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-level.h"
#include "core/mo-referral-rules.h"
#include "store/mo-board-private.h"
#include "store/mo-staff.h"

static const MoField person_fields[] = {
  MO_FIELD (INT64, MoBoardPerson, id),
  MO_FIELD (INT64, MoBoardPerson, person),
  MO_FIELD (INT, MoBoardPerson, rev),
  MO_FIELD (TEXT, MoBoardPerson, number),
  MO_FIELD (TEXT, MoBoardPerson, name),
  MO_FIELD (TEXT, MoBoardPerson, strand),
  MO_FIELD (TEXT, MoBoardPerson, relation),
  MO_FIELD (TEXT, MoBoardPerson, level_code),
  MO_FIELD (TEXT, MoBoardPerson, about),
  MO_FIELD (TEXT, MoBoardPerson, goals),
  MO_FIELD (TEXT, MoBoardPerson, days_words),
  MO_FIELD (TEXT, MoBoardPerson, before),
  MO_FIELD (TEXT, MoBoardPerson, town),
  MO_FIELD (TEXT, MoBoardPerson, state),
  MO_FIELD (INT, MoBoardPerson, young),
  MO_FIELD (INT, MoBoardPerson, waiting),
  MO_FIELD (DAY, MoBoardPerson, born),
  MO_FIELD (DAY, MoBoardPerson, received),
  MO_FIELD (DAY, MoBoardPerson, accepted),
  MO_FIELD (INT, MoBoardPerson, paused_days),
  MO_FIELD (INT, MoBoardPerson, days),
  MO_FIELD (INT, MoBoardPerson, level),
  MO_FIELD (INT64, MoBoardPerson, owner),
  MO_FIELD (TEXT, MoBoardPerson, fold),
  MO_FIELD (INT, MoBoardPerson, mine),
  MO_FIELD (DAY, MoBoardPerson, free_again),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoBoardPerson, mo_board_person, person_fields)

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
  g_autofree char *injury =
      mo_board_injury_words (person->level_code, person->side.completeness);
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

/* Names and town, as they are looked for. */
static void
say_fold (MoBoardPerson *person)
{
  g_autofree char *names = g_steal_pointer (&person->fold), *town = mo_fold (person->town);
  person->fold = g_strdup_printf ("%s %s", names ? names : "", town ? town : "");
}

static void
judge_wait (MoBoardPerson *person, const MoBoard *board)
{
  MoDay since = person->free_again != MO_DAY_NONE ? person->free_again
                : person->accepted != MO_DAY_NONE ? person->accepted
                                                  : person->received;
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

#define PEOPLE                                                                                 \
  "SELECT r.id AS id, r.person AS person, r.rev AS rev, r.number AS number,"                   \
  " r.strand AS strand, r.young AS young, r.state AS state, r.received_on AS received,"        \
  " r.accepted_on AS accepted, r.paused_days AS paused_days, p.town AS town,"                  \
  " p.born_on AS born, r.relation_kind, r.mentor_gender, t.label,"                             \
  " p.first_name, p.last_name, p.known_as," MO_BOARD_INJURY                                    \
  ", r.owner AS owner, p.fold AS fold, (SELECT max(y.closed_on) FROM pairing y"                \
  "   WHERE y.referral = r.id AND y.state = 'closed') AS free_again FROM referral r"           \
  " JOIN person p ON p.id = r.person"                                                          \
  " LEFT JOIN injury i ON i.person = p.id AND i.current = 1"                                   \
  " AND i.about = CASE r.strand WHEN 'family' THEN 'relative' ELSE 'self' END"                 \
  " LEFT JOIN term t ON t.vocabulary = 'relation' AND t.code = r.relation_kind"

static const char people_sql[] =
    PEOPLE " WHERE r.state = 'awaiting_match' OR r.id IN (SELECT x.referral FROM pairing x"
           " WHERE x.state IN (" MO_BOARD_OPEN "))"
           " ORDER BY r.id, i.id";
static const char noes_sql[] =
    PEOPLE " WHERE r.id IN (SELECT x.referral FROM pairing x"
           " WHERE x.state IN ('mentor_no','mentee_no')) ORDER BY r.id, i.id";
static const char one_sql[] = PEOPLE " WHERE r.id = :referral ORDER BY i.id DESC";

/* Who has waited longest first; of two, who asked first, then the older referral. */
static int
by_wait (gconstpointer one, gconstpointer other)
{
  const MoBoardPerson *a = *(MoBoardPerson *const *) one, *b = *(MoBoardPerson *const *) other;
  return a->days != b->days           ? b->days - a->days
         : a->received != b->received ? a->received - b->received
         : a->id < b->id              ? -1
                                      : a->id > b->id;
}

gboolean
mo_board_read_people (MoStore *store, MoBoard *board, gint64 referral, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      referral == 0               ? people_sql
                                      : referral == MO_BOARD_NOES ? noes_sql
                                                                  : one_sql);
  gint64 last = 0, me = mo_store_find_me (store, NULL);

  if (referral > 0)
    mo_stmt_bind_int (&stmt, ":referral", referral);
  while (mo_stmt_step (&stmt)) {
    if (mo_stmt_int (&stmt, 0) == last)
      continue;
    MoBoardPerson *person = mo_board_person_new ();
    mo_stmt_read (&stmt, person_fields, person);
    last = person->id;
    person->mine = me && person->owner == me;
    say_fold (person);
    mo_board_read_side (&stmt, 18, &person->side);
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
  g_ptr_array_sort (board->people, by_wait);
  return mo_stmt_finish (&stmt, error);
}
