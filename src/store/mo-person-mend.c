/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-person-mend.h"

#include <glib/gi18n-lib.h>

#include "core/mo-level-agree.h"
#include "core/mo-level.h"
#include "store/mo-change.h"
#include "store/mo-people.h"
#include "store/mo-person-card.h"
#include "store/mo-stmt.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoPersonMend, person),
  MO_FIELD (INT64, MoPersonMend, referral),
  MO_FIELD (INT64, MoPersonMend, injury),
  MO_FIELD (INT, MoPersonMend, rev),
  MO_FIELD (INT, MoPersonMend, injury_rev),
  MO_FIELD (INT, MoPersonMend, family),
  MO_FIELD (TEXT, MoPersonMend, level),
  MO_FIELD (TEXT, MoPersonMend, completeness),
  MO_FIELD (TEXT, MoPersonMend, cause),
  MO_FIELD (DAY, MoPersonMend, injured_on),
  MO_FIELD (TEXT, MoPersonMend, injured_precision),
  MO_FIELD (TEXT, MoPersonMend, relation),
  MO_FIELD (TEXT, MoPersonMend, source),
  MO_FIELD (DAY, MoPersonMend, first_contact_on),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPersonMend, mo_person_mend, fields)

static const char mend_sql[] =
    "SELECT p.id AS person, coalesce(r.id, 0) AS referral, coalesce(r.rev, 0) AS rev,"
    " coalesce(i.id, 0) AS injury, coalesce(i.rev, 0) AS injury_rev,"
    " CASE WHEN r.strand = 'family' THEN 1 ELSE 0 END AS family,"
    " CASE WHEN coalesce(i.level_code, 'unknown') = 'unknown' THEN i.level_said"
    "  ELSE i.level_code END AS level,"
    " i.completeness, i.cause, i.injured_on, i.injured_precision,"
    " r.relation_kind AS relation, r.referrer_kind AS source, r.first_contact_on"
    " FROM person p LEFT JOIN referral r ON r.id = (SELECT n.id FROM referral n"
    "  WHERE n.person = p.id ORDER BY n.received_on DESC, n.id DESC LIMIT 1)"
    " LEFT JOIN injury i ON i.id = (SELECT max(j.id) FROM injury j WHERE j.person = p.id"
    "  AND j.current = 1 AND j.about = CASE WHEN r.strand = 'family' THEN 'relative'"
    "  ELSE 'self' END)"
    " WHERE p.id = :person AND p.erased_on IS NULL";

gpointer
mo_store_load_mend_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoPersonMend) mend = mo_person_mend_new ();
  g_auto (MoStmt) stmt = mo_stmt_new (store, mend_sql);
  gboolean there;

  mo_stmt_bind_int (&stmt, ":person", *(const gint64 *) ask);
  there = mo_stmt_step (&stmt);
  if (there)
    mo_stmt_read (&stmt, fields, mend);
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!there) {
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such person");
    return NULL;
  }
  return g_steal_pointer (&mend);
}

static void
put_text (MoChange *change, const char *column, const char *value)
{
  if (value && *value)
    mo_change_text (change, column, value);
  else
    mo_change_null (change, column);
}

/* ---------------------------------------------------------------------- level and relation */

static gboolean
add_injury (MoStore *store,
            const MoPersonMend *ask,
            const MoNeuroLevel *level,
            const char *completeness,
            GError **error)
{
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  injury.about = ask->family ? "relative" : "self";
  injury.as_of = mo_store_get_today (store);
  injury.level = level->code;
  injury.level_said = ask->level;
  injury.completeness = completeness;
  injury.ais = level->ais;
  injury.cause = ask->cause;
  injury.injured_on = ask->injured_on;
  injury.injured_precision = mo_precision_from_code (ask->injured_precision);
  return mo_store_add_injury (store, ask->person, &injury, error);
}

static gboolean
change_injury (MoStore *store,
               const MoPersonMend *ask,
               const MoNeuroLevel *level,
               const char *completeness,
               GError **error)
{
  MoChange *change = mo_change_new ("injury", ask->injury, ask->injury_rev);
  int upper, lower;

  mo_change_text (change, "level_code", level->code);
  put_text (change, "level_said", ask->level);
  if (mo_level_segments (level->code, &upper, &lower)) {
    mo_change_int (change, "level_upper", upper);
    mo_change_int (change, "level_lower", lower);
  } else {
    mo_change_null (change, "level_upper");
    mo_change_null (change, "level_lower");
  }
  put_text (change, "completeness", completeness);
  if (level->ais)
    mo_change_text (change, "ais", level->ais);
  put_text (change, "cause", ask->cause);
  mo_change_day (change, "injured_on", ask->injured_on);
  mo_change_text (
      change, "injured_precision", ask->injured_on ? ask->injured_precision : "unknown");
  return mo_store_save (store, change, NULL, error) != 0;
}

gpointer
mo_store_save_level_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPersonMend *ask = data;
  MoNeuroLevel level = { 0 };
  g_autofree char *name = mo_store_person_name (store, ask->person, error);

  if (!name)
    return NULL;
  if (ask->injured_on > mo_store_get_today (store))
    return mo_store_refuse_job (
        error, _ ("This day is still to come. Write the day, month or year it happened."));
  g_autofree char *differs = mo_level_disagrees (ask->level, ask->completeness);
  if (differs)
    return mo_store_refuse_job (error, differs);
  mo_level_parse (ask->level, &level);
  const char *completeness =
      ask->completeness && *ask->completeness ? ask->completeness : level.completeness;
  mo_store_label (store, _ ("Level of injury of %s written in"), name);
  if (ask->family) {
    MoChange *change = mo_change_new ("referral", ask->referral, ask->rev);
    put_text (change, "relation_kind", ask->relation);
    if (!mo_store_save (store, change, NULL, error))
      return NULL;
  }
  if (ask->injury)
    change_injury (store, ask, &level, completeness, error);
  else if (*ask->level || completeness || *ask->cause || ask->injured_on)
    add_injury (store, ask, &level, completeness, error);
  return NULL;
}

/* ---------------------------------------------------------------------- how they came */

gpointer
mo_store_save_source_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPersonMend *ask = data;
  g_autofree char *name = mo_store_person_name (store, ask->person, error);

  if (!name)
    return NULL;
  if (ask->first_contact_on > mo_store_get_today (store))
    return mo_store_refuse_job (
        error, _ ("This day is still to come. Write the day they were first reached."));
  mo_store_label (store, _ ("How %s came written in"), name);
  MoChange *change = mo_change_new ("referral", ask->referral, ask->rev);
  mo_change_text (
      change, "referrer_kind", ask->source && *ask->source ? ask->source : "unknown");
  mo_change_day (change, "first_contact_on", ask->first_contact_on);
  mo_store_save (store, change, NULL, error);
  return NULL;
}
