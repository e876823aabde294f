/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-person-card.h"

#include "store/mo-apart.h"
#include "store/mo-stmt.h"

static const MoField phone_fields[] = {
  MO_FIELD (INT64, MoPersonPhone, id),    MO_FIELD (INT, MoPersonPhone, rev),
  MO_FIELD (TEXT, MoPersonPhone, number), MO_FIELD (TEXT, MoPersonPhone, label),
  MO_FIELD (INT, MoPersonPhone, safe),    MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPersonPhone, mo_person_phone, phone_fields)

static const MoField relation_fields[] = {
  MO_FIELD (INT64, MoPersonRelation, id),
  MO_FIELD (INT64, MoPersonRelation, other),
  MO_FIELD (INT, MoPersonRelation, rev),
  MO_FIELD (TEXT, MoPersonRelation, name),
  MO_FIELD (TEXT, MoPersonRelation, kind),
  MO_FIELD (INT, MoPersonRelation, is_carer),
  MO_FIELD (INT, MoPersonRelation, lives_with),
  MO_FIELD (INT, MoPersonRelation, reversed),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPersonRelation, mo_person_relation, relation_fields)

static const MoField goal_fields[] = {
  MO_FIELD (INT64, MoPersonGoal, id),       MO_FIELD (TEXT, MoPersonGoal, domain),
  MO_FIELD (TEXT, MoPersonGoal, words),     MO_FIELD (TEXT, MoPersonGoal, status),
  MO_FIELD (INT, MoPersonGoal, score),      MO_FIELD (INT, MoPersonGoal, scored),
  MO_FIELD (DAY, MoPersonGoal, reached_on), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPersonGoal, mo_person_goal, goal_fields)

static const MoField feeling_fields[] = {
  MO_FIELD (INT64, MoPersonFeeling, id),
  MO_FIELD (INT, MoPersonFeeling, score),
  MO_FIELD (INT, MoPersonFeeling, after_call),
  MO_FIELD (DAY, MoPersonFeeling, taken_on),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPersonFeeling, mo_person_feeling, feeling_fields)

static const MoField task_fields[] = {
  MO_FIELD (INT64, MoPersonTask, id),
  MO_FIELD (TEXT, MoPersonTask, subject),
  MO_FIELD (DAY, MoPersonTask, due_on),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPersonTask, mo_person_task, task_fields)

static const MoField opening_fields[] = {
  MO_FIELD (INT64, MoPersonOpening, id),
  MO_FIELD (TEXT, MoPersonOpening, at),
  MO_FIELD (TEXT, MoPersonOpening, who),
  MO_FIELD (TEXT, MoPersonOpening, part),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPersonOpening, mo_person_opening, opening_fields)

void
mo_person_card_free (MoPersonCard *card)
{
  GPtrArray **lists[] = { &card->phones, &card->relations, &card->goals, &card->feelings,
                          &card->tasks,  &card->openings,  &card->apart };
  g_clear_pointer (&card->facts, mo_person_facts_unref);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  g_free (card);
}

static GPtrArray *
list_of (MoStmt *stmt,
         const char *parameter,
         gint64 id,
         GPtrArray *(*read) (MoStmt *, GError **),
         GError **error)
{
  mo_stmt_bind_int (stmt, parameter, id);
  return read (stmt, error);
}

#define READER(prefix)                                                                         \
  static GPtrArray *read_##prefix (MoStmt *stmt, GError **error)                               \
  {                                                                                            \
    return mo_stmt_read_all (stmt, prefix, error);                                             \
  }
READER (mo_person_phone)
READER (mo_person_relation)
READER (mo_person_goal)
READER (mo_person_feeling)
READER (mo_person_task)
READER (mo_person_opening)

/* The relation reads from the person's side: "mother of" becomes the other's kind. */
#define RELATIONS                                                                              \
  "SELECT n.id, n.rev, n.other, trim(p.first_name || ' ' || p.last_name) AS name,"             \
  " coalesce(w.label, n.kind) AS kind, n.is_carer, n.lives_with, 0 AS reversed"                \
  " FROM relation n JOIN person p ON p.id = n.other"                                           \
  " LEFT JOIN term w ON w.vocabulary = 'relation' AND w.code = n.kind"                         \
  " WHERE n.person = :person AND p.erased_on IS NULL"                                          \
  " UNION ALL SELECT n.id, n.rev, n.person, trim(p.first_name || ' ' || p.last_name),"         \
  " coalesce(w.label, n.kind), n.is_carer, n.lives_with, 1"                                    \
  " FROM relation n JOIN person p ON p.id = n.person"                                          \
  " LEFT JOIN term w ON w.vocabulary = 'relation' AND w.code = n.kind"                         \
  " WHERE n.other = :person AND p.erased_on IS NULL ORDER BY 1"
#define OPENINGS                                                                               \
  "SELECT a.id, s.at, s.who, a.why AS part FROM audit a"                                       \
  " JOIN change_set s ON s.id = a.change_set"                                                  \
  " WHERE a.tbl = 'person' AND a.row_id = :person AND a.verb = 'read'"                         \
  " ORDER BY a.id DESC LIMIT 20"

static gboolean
load_lists (MoStore *store, gint64 person, MoPersonCard *card, GError **error)
{
  g_auto (MoStmt) phones = mo_stmt_new (store,
                                        "SELECT id, rev, number, label, safe FROM phone WHERE "
                                        "person = :person ORDER BY sort, id");
  g_auto (MoStmt) relations = mo_stmt_new (store, RELATIONS);
  g_auto (MoStmt) goals = mo_stmt_new (
      store,
      "SELECT g.id, w.label AS domain, g.words, g.status, coalesce(g.score, 0) AS score,"
      " CASE WHEN g.score IS NULL THEN 0 ELSE 1 END AS scored, g.reached_on FROM goal g"
      " LEFT JOIN term w ON w.vocabulary = 'goal' AND w.code = g.domain"
      " WHERE g.referral = :referral ORDER BY g.importance DESC, g.id");
  g_auto (MoStmt) feelings = mo_stmt_new (
      store,
      "SELECT id, score, after_call, taken_on FROM sentiment WHERE pairing = :pairing"
      " AND by_role = 'mentee' ORDER BY after_call, id");
  g_auto (MoStmt) tasks = mo_stmt_new (
      store,
      "SELECT id, subject, due_on FROM task WHERE person = :person AND done_on IS NULL"
      " ORDER BY due_on, id");
  g_auto (MoStmt) openings = mo_stmt_new (store, OPENINGS);
  const MoPersonFacts *facts = card->facts;

  return (card->phones = list_of (&phones, ":person", person, read_mo_person_phone, error)) &&
         (card->relations =
              list_of (&relations, ":person", person, read_mo_person_relation, error)) &&
         (card->goals =
              list_of (&goals, ":referral", facts->referral, read_mo_person_goal, error)) &&
         (card->feelings =
              list_of (&feelings, ":pairing", facts->pairing, read_mo_person_feeling, error)) &&
         (card->tasks = list_of (&tasks, ":person", person, read_mo_person_task, error)) &&
         (card->openings =
              list_of (&openings, ":person", person, read_mo_person_opening, error)) &&
         (card->apart = mo_store_list_apart_of (store, person, error));
}

MoPersonCard *
mo_store_load_person_card (MoStore *store, gint64 person, GError **error)
{
  g_autoptr (MoPersonCard) card = g_new0 (MoPersonCard, 1);
  card->facts = mo_store_load_person_facts (store, person, error);
  if (!card->facts || !load_lists (store, person, card, error))
    return NULL;
  return g_steal_pointer (&card);
}

gpointer
mo_store_person_card_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_person_card (store, *(const gint64 *) ask, error);
}

char *
mo_store_person_name (MoStore *store, gint64 person, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT trim(first_name || ' ' || last_name) FROM person WHERE id = :person");
  mo_stmt_bind_int (&stmt, ":person", person);
  g_autofree char *name = mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!name)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no person %" G_GINT64_FORMAT, person);
  return g_steal_pointer (&name);
}
