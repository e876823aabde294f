/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/mo-call-notes-private.h"
#include "store/mo-change.h"
#include "store/mo-person-card.h"
#include "store/mo-stmt.h"

#define LABEL(vocabulary, column)                                                              \
  "(SELECT w.label FROM term w WHERE w.vocabulary = '" vocabulary "' AND w.code = " column ")"
#define INJURY                                                                                 \
  " FROM injury i WHERE i.id = (SELECT max(j.id) FROM injury j WHERE j.person = :person"       \
  " AND j.current = 1)"
#define REFERRAL                                                                               \
  " FROM referral r WHERE r.id = (SELECT n.id FROM referral n WHERE n.person = :person"        \
  " ORDER BY n.received_on DESC, n.id DESC LIMIT 1)"

#define MOST_VALUES 6

/* A part: its words in their order, each a column of the query. */
typedef struct {
  const char *part, *sql, *labels[MOST_VALUES];
} Part;

static const Part parts[] = {
  { MO_PART_MOBILITY,
    "SELECT " LABEL ("mobility", "i.mobility") ", i.mobility_said, " LABEL ("ventilation",
                                                                            "i.ventilation")
        INJURY,
    { N_ ("Mobility"), N_ ("In their words"), N_ ("Ventilation") } },
  { MO_PART_BLADDER,
    "SELECT " LABEL ("bladder", "i.bladder") ", i.bladder_said, " LABEL (
        "bowel",
        "i.bowel") ", i.bowel_said" INJURY,
    { N_ ("Bladder"), N_ ("In their words"), N_ ("Bowels"), N_ ("In their words") } },
  { MO_PART_PAIN,
    "SELECT " LABEL ("pain", "i.pain_type") ", i.pain_now, i.pain_worst, i.pain_said" INJURY,
    { N_ ("Kind of pain"),
      N_ ("Now, 0 to 10"),
      N_ ("Worst, 0 to 10"),
      N_ ("In their words") } },
  { MO_PART_EQUALITY,
    "SELECT coalesce(" LABEL ("ethnicity",
                              "e.ethnicity") ", e.ethnicity), e.gender_identity,"
                                             " e.orientation, e.faith, e.disability, e.rural "
                                             "FROM equality e WHERE e.person = :person",
    { N_ ("Ethnicity"),
      N_ ("Gender identity"),
      N_ ("Sexual orientation"),
      N_ ("Faith"),
      N_ ("Other disability"),
      N_ ("Town or country") } },
  { MO_PART_GP,
    "SELECT r.gp_name, r.gp_practice, r.gp_phone, r.other_services" REFERRAL,
    { N_ ("GP"), N_ ("Practice"), N_ ("Telephone of the GP"), N_ ("Other services") } },
  { MO_PART_SUPPORT,
    "SELECT r.mental_health_support, (SELECT a.risk_note FROM assessment a"
    " WHERE a.referral = r.id AND a.risk_note IS NOT NULL ORDER BY a.id DESC LIMIT 1)" REFERRAL,
    { N_ ("Mental health support"), N_ ("What to look out for") } },
  { MO_PART_SUMMARY,
    "SELECT n.summary FROM call_note n JOIN call c ON c.id = n.call"
    " JOIN pairing x ON x.id = c.pairing JOIN referral r ON r.id = x.referral"
    " WHERE n.id = :row AND r.person = :person AND (NOT " MO_NOTE_IS_HIDDEN " OR EXISTS"
    " (SELECT 1 FROM staff l WHERE l.login = :login AND l.role = 'lead' AND l.left_on IS "
    "NULL))",
    { N_ ("Summary") } },
};

static const Part *
part_of (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_strcmp0 (parts[i].part, code) == 0)
      return &parts[i];
  return NULL;
}

static gboolean
is_summary (const Part *part)
{
  return g_str_equal (part->part, MO_PART_SUMMARY);
}

/* The summary of a call that somebody worried about is for the lead alone. */
static gboolean
may_see (const Part *part, GPtrArray *words, GError **error)
{
  if (!is_summary (part) || words->len)
    return TRUE;
  return mo_store_refuse (error,
                          _ ("This summary is in the safeguarding register: only the lead, and "
                             "whoever they let in, reads it."));
}

static GPtrArray *
read_part (MoStore *store, const Part *part, gint64 person, gint64 row, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_auto (MoStmt) stmt = mo_stmt_new (store, part->sql);

  mo_stmt_bind_int (&stmt, ":person", person);
  if (is_summary (part)) {
    mo_stmt_bind_int (&stmt, ":row", row);
    mo_stmt_bind_text (&stmt, ":login", mo_store_get_login (store));
  }
  if (mo_stmt_step (&stmt))
    for (int i = 0; i < mo_stmt_columns (&stmt); i++) {
      const char *value = mo_stmt_text (&stmt, i);
      if (!value || !*value)
        continue;
      g_ptr_array_add (words, g_strdup (_ (part->labels[i])));
      g_ptr_array_add (words, g_strdup (value));
    }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&words) : NULL;
}

GPtrArray *
mo_store_open_part (MoStore *store, gint64 person, const char *code, gint64 row, GError **error)
{
  const Part *part = part_of (code);
  g_return_val_if_fail (part, NULL);
  g_autofree char *name = mo_store_person_name (store, person, error);
  if (!name)
    return NULL;
  mo_store_label (store, _ ("File of %s opened"), name);
  g_autoptr (GPtrArray) words = read_part (store, part, person, row, error);
  if (!words || !may_see (part, words, error) ||
      !mo_store_note_read (store, "person", person, code, error))
    return NULL;
  return g_steal_pointer (&words);
}
