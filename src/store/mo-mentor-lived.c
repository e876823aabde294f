/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-mentor-lived.h"

#include <glib/gi18n-lib.h>

#include "core/mo-level.h"
#include "store/mo-change.h"
#include "store/mo-people.h"
#include "store/mo-person-card.h"
#include "store/mo-stmt.h"

#define TEXT(member) MO_FIELD (TEXT, MoMentorLived, member)

static const MoField fields[] = {
  MO_FIELD (INT64, MoMentorLived, id),
  MO_FIELD (INT64, MoMentorLived, person),
  MO_FIELD (INT, MoMentorLived, rev),
  MO_FIELD (INT, MoMentorLived, sci),
  TEXT (name),
  TEXT (relation_kind),
  TEXT (lived_precision),
  MO_FIELD (DAY, MoMentorLived, lived_since),
  TEXT (level),
  TEXT (completeness),
  TEXT (mobility),
  TEXT (bladder),
  TEXT (bowel),
  TEXT (pain_type),
  TEXT (level_code),
  TEXT (ais),
  TEXT (cause),
  TEXT (cause_said),
  TEXT (mobility_said),
  TEXT (ventilation),
  TEXT (bladder_said),
  TEXT (bowel_said),
  TEXT (pain_said),
  TEXT (centre_treated),
  TEXT (centre),
  TEXT (centre_other),
  TEXT (said),
  TEXT (source),
  TEXT (injured_precision),
  MO_FIELD (INT, MoMentorLived, pain_now),
  MO_FIELD (INT, MoMentorLived, pain_worst),
  MO_FIELD (DAY, MoMentorLived, injured_on),
  MO_FIELD (DAY, MoMentorLived, discharged_on),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMentorLived, mo_mentor_lived, fields)

static const char lived_sql[] =
    "SELECT m.id, m.person, m.rev, m.sci, trim(p.first_name || ' ' || p.last_name) AS name,"
    " m.relation_kind, m.lived_precision, m.lived_since,"
    " CASE WHEN coalesce(i.level_code, 'unknown') = 'unknown' THEN i.level_said"
    "  ELSE i.level_code END AS level,"
    " i.completeness, i.mobility, i.bladder, i.bowel, i.pain_type, i.level_code, i.ais,"
    " i.cause, i.cause_said, i.mobility_said, i.ventilation, i.bladder_said, i.bowel_said,"
    " i.pain_said, i.centre_treated, i.centre, i.centre_other, i.said, i.source,"
    " i.injured_precision, coalesce(i.pain_now, -1) AS pain_now,"
    " coalesce(i.pain_worst, -1) AS pain_worst, i.injured_on, i.discharged_on"
    " FROM mentor m JOIN person p ON p.id = m.person"
    " LEFT JOIN injury i ON i.id = (SELECT max(j.id) FROM injury j WHERE j.person = p.id"
    "  AND j.current = 1 AND j.about = CASE m.sci WHEN 1 THEN 'self' ELSE 'relative' END)"
    " WHERE m.id = :mentor AND p.erased_on IS NULL";

static MoMentorLived *
load (MoStore *store, gint64 mentor, GError **error)
{
  g_autoptr (MoMentorLived) lived = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (store, lived_sql);
  mo_stmt_bind_int (&stmt, ":mentor", mentor);
  if (mo_stmt_step (&stmt)) {
    lived = mo_mentor_lived_new ();
    mo_stmt_read (&stmt, fields, lived);
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!lived)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no mentor %" G_GINT64_FORMAT, mentor);
  return g_steal_pointer (&lived);
}

gpointer
mo_store_open_lived_job (MoStore *store, gconstpointer ask, GError **error)
{
  static const char *const parts[] = { MO_PART_MOBILITY, MO_PART_BLADDER, MO_PART_PAIN };
  g_autoptr (MoMentorLived) lived = load (store, *(const gint64 *) ask, error);
  for (guint i = 0; lived && i < G_N_ELEMENTS (parts); i++)
    if (!mo_store_note_read (store, "person", lived->person, parts[i], error))
      return NULL;
  return g_steal_pointer (&lived);
}

/* ---------------------------------------------------------------------- saving */

static gboolean
same (const char *one, const char *other)
{
  return g_strcmp0 (one && *one ? one : NULL, other && *other ? other : NULL) == 0;
}

static gboolean
save_mentor (MoStore *store, const MoMentorLived *ask, GError **error)
{
  MoChange *change = mo_change_new ("mentor", ask->id, ask->rev);
  mo_change_day (change, "lived_since", ask->lived_since);
  mo_change_text (
      change, "lived_precision", ask->lived_since ? ask->lived_precision : "unknown");
  if (!ask->sci)
    mo_change_text (
        change, "relation_kind", same (ask->relation_kind, NULL) ? NULL : ask->relation_kind);
  return mo_store_save (store, change, NULL, error) != 0;
}

/* The profile that is current, with what the form changed in it. */
static gboolean
save_injury (MoStore *store, const MoMentorLived *ask, const MoMentorLived *was, GError **error)
{
  MoNeuroLevel level = { 0 };
  gboolean new_level = !same (ask->level, was->level);
  MoNewInjury injury = MO_NEW_INJURY_INIT;

  if (!new_level && same (ask->completeness, was->completeness) &&
      same (ask->mobility, was->mobility) && same (ask->bladder, was->bladder) &&
      same (ask->bowel, was->bowel) && same (ask->pain_type, was->pain_type))
    return TRUE;
  if (new_level)
    mo_level_parse (ask->level, &level);
  injury.about = was->sci ? "self" : "relative";
  injury.as_of = mo_store_get_today (store);
  injury.source = was->source;
  injury.level = new_level ? level.code : was->level_code;
  injury.level_said = new_level ? ask->level : was->level;
  injury.completeness = ask->completeness && *ask->completeness ? ask->completeness
                        : new_level                             ? level.completeness
                                                                : NULL;
  injury.ais = new_level && level.ais ? level.ais : was->ais;
  injury.cause = was->cause;
  injury.cause_said = was->cause_said;
  injury.injured_on = was->injured_on;
  injury.injured_precision = mo_precision_from_code (was->injured_precision);
  injury.mobility = ask->mobility;
  injury.mobility_said = was->mobility_said;
  injury.ventilation = was->ventilation;
  injury.bladder = ask->bladder;
  injury.bladder_said = was->bladder_said;
  injury.bowel = ask->bowel;
  injury.bowel_said = was->bowel_said;
  injury.pain_now = was->pain_now;
  injury.pain_worst = was->pain_worst;
  injury.pain_type = ask->pain_type;
  injury.pain_said = was->pain_said;
  injury.centre_treated = was->centre_treated;
  injury.centre = was->centre;
  injury.centre_other = was->centre_other;
  injury.discharged_on = was->discharged_on;
  injury.said = was->said;
  return mo_store_add_injury (store, was->person, &injury, error);
}

gpointer
mo_store_save_lived_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoMentorLived *ask = data;
  g_autoptr (MoMentorLived) was = load (store, ask->id, error);
  if (!was)
    return NULL;
  if (ask->lived_since > mo_store_get_today (store))
    return mo_store_refuse_job (
        error, _ ("This day is still to come. Write the day, month or year it began."));
  mo_store_label (store, _ ("Lived experience of %s"), was->name);
  if (save_mentor (store, ask, error))
    save_injury (store, ask, was, error);
  return NULL;
}

/* ---------------------------------------------------------------------- offers */

void
mo_mentor_offers_free (MoMentorOffers *offers)
{
  g_strfreev (offers->topics);
  g_strfreev (offers->interests);
  g_free (offers);
}

static gboolean
drop_others (MoStore *store, gint64 person, const MoMentorOffers *offers, GError **error)
{
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id, kind, tag FROM topic WHERE person = :person"
                                      " AND role = 'offers' ORDER BY id");
  mo_stmt_bind_int (&stmt, ":person", person);
  while (mo_stmt_step (&stmt)) {
    gboolean topic = g_strcmp0 (mo_stmt_text (&stmt, 1), "topic") == 0;
    const char *const *kept =
        (const char *const *) (topic ? offers->topics : offers->interests);
    gint64 id = mo_stmt_int (&stmt, 0);
    if (!g_strv_contains (kept, mo_stmt_text (&stmt, 2)))
      g_array_append_val (gone, id);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  for (guint i = 0; i < gone->len; i++)
    if (!mo_store_delete (store, "topic", g_array_index (gone, gint64, i), 0, NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_all (MoStore *store, gint64 person, const char *kind, char **tags, GError **error)
{
  for (char **tag = tags; *tag; tag++)
    if (**tag && !mo_store_add_topic (store, person, kind, "offers", *tag, NULL, -1, error))
      return FALSE;
  return TRUE;
}

gpointer
mo_store_save_offers_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoMentorOffers *offers = ask;
  g_autoptr (MoMentorLived) who = load (store, offers->mentor, error);
  if (!who)
    return NULL;
  mo_store_label (store, _ ("What %s can help with"), who->name);
  if (drop_others (store, who->person, offers, error) &&
      add_all (store, who->person, "topic", offers->topics, error))
    add_all (store, who->person, "interest", offers->interests, error);
  return NULL;
}
