/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-people.h"

#include "core/mo-level.h"
#include "core/mo-phone.h"
#include "store/mo-change.h"
#include "store/mo-stmt.h"

/* Written only where something is known, so that a renewal leaves the rest alone. */
static void
known_text (MoChange *change, const char *column, const char *value)
{
  if (value && *value)
    mo_change_text (change, column, value);
}

static void
known_day (MoChange *change,
           const char *column,
           const char *precision_column,
           MoDay day,
           MoPrecision precision)
{
  if (day == MO_DAY_NONE)
    return;
  mo_change_day (change, column, day);
  mo_change_text (change, precision_column, mo_precision_code (precision));
}

/* ---------------------------------------------------------------------- the person */

/* First, last, then what they are called: searches begin at the front of it. */
char *
mo_person_fold (const char *first, const char *last, const char *known_as)
{
  g_autofree char *whole = g_strdup_printf (
      "%s %s %s", first ? first : "", last ? last : "", known_as ? known_as : "");
  g_autofree char *fold = mo_fold (whole);
  return g_strdup (g_strstrip (fold));
}

static void
fill_person (MoChange *change, const MoNewPerson *person)
{
  g_autofree char *postcode = mo_postcode_plain (person->postcode);

  known_day (change, "born_on", "born_precision", person->born_on, person->born_precision);
  known_text (change, "pronouns", person->pronouns);
  known_text (change, "gender", person->gender);
  known_text (change, "address", person->address);
  known_text (change, "town", person->town);
  known_text (change, "postcode", postcode);
  known_text (change, "region", person->region);
  known_text (change, "email", person->email);
  known_text (change, "preferred_contact", person->preferred_contact);
  known_text (change, "contact_times", person->contact_times);
  known_text (change, "format", person->format);
  known_text (change, "interpreter", person->interpreter);
  known_text (change, "language", person->language);
  known_text (change, "voicemail_safe", person->voicemail_safe);
  known_text (change, "video", person->video);
  known_text (change, "note", person->note);
  if (person->withhold_number)
    mo_change_int (change, "withhold_number", 1);
}

static void
fill_name (MoChange *change, const char *first, const char *last, const char *known_as)
{
  g_autofree char *fold = mo_person_fold (first, last, known_as);
  mo_change_text (change, "first_name", first ? first : "");
  mo_change_text (change, "last_name", last ? last : "");
  known_text (change, "known_as", known_as);
  mo_change_text (change, "fold", fold);
}

gint64
mo_store_add_person (MoStore *store, const MoNewPerson *person, GError **error)
{
  g_autofree char *uuid = mo_uuid ();
  MoChange *change = mo_change_new ("person", 0, 0);
  mo_change_text (change, "uuid", uuid);
  fill_name (change, person->first_name, person->last_name, person->known_as);
  fill_person (change, person);
  return mo_store_save (store, change, NULL, error);
}

gboolean
mo_store_renew_person (MoStore *store, gint64 id, const MoNewPerson *person, GError **error)
{
  MoChange *change = mo_change_new ("person", id, 0);
  gboolean named =
      (person->first_name && *person->first_name) || (person->last_name && *person->last_name);
  if (named)
    fill_name (change, person->first_name, person->last_name, person->known_as);
  fill_person (change, person);
  return mo_store_save (store, change, NULL, error) != 0;
}

/* ---------------------------------------------------------------------- telephone */

/* How many numbers the person has, or -1 where this is one of them. */
static gboolean
count_phones (MoStore *store, gint64 person, const char *digits, int *count, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT count(*), coalesce(sum(CASE WHEN digits = :digits THEN 1 ELSE 0 END), 0)"
      " FROM phone WHERE person = :person");
  mo_stmt_bind_int (&stmt, ":person", person);
  mo_stmt_bind_text (&stmt, ":digits", digits);
  if (mo_stmt_step (&stmt))
    *count = mo_stmt_int (&stmt, 1) > 0 ? -1 : (int) mo_stmt_int (&stmt, 0);
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_store_add_phone (MoStore *store,
                    gint64 person,
                    const char *number,
                    const char *label,
                    gboolean safe,
                    GError **error)
{
  g_autofree char *digits = mo_phone_digits (number);
  int count = 0;
  if (!*digits)
    return TRUE;
  if (!count_phones (store, person, digits, &count, error))
    return FALSE;
  if (count < 0)
    return TRUE;
  MoChange *change = mo_change_new ("phone", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_text (change, "number", number);
  mo_change_text (change, "digits", digits);
  known_text (change, "label", label);
  mo_change_int (change, "safe", safe ? 1 : 0);
  mo_change_int (change, "sort", count);
  return mo_store_save (store, change, NULL, error) != 0;
}

/* ---------------------------------------------------------------------- injury */

static GArray *
ids_of (MoStmt *stmt)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (mo_stmt_step (stmt)) {
    gint64 id = mo_stmt_int (stmt, 0);
    g_array_append_val (ids, id);
  }
  return ids;
}

static gboolean
retire_injury (MoStore *store, gint64 person, const char *about, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id FROM injury WHERE person = :person"
                                      " AND about = :about AND current = 1");
  mo_stmt_bind_int (&stmt, ":person", person);
  mo_stmt_bind_text (&stmt, ":about", about);
  g_autoptr (GArray) ids = ids_of (&stmt);
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    MoChange *change = mo_change_new ("injury", g_array_index (ids, gint64, i), 0);
    mo_change_int (change, "current", 0);
    if (!mo_store_save (store, change, NULL, error))
      return FALSE;
  }
  return TRUE;
}

static void
fill_level (MoChange *change, const MoNewInjury *injury)
{
  int upper, lower;
  mo_change_text (change, "level_code", injury->level ? injury->level : "unknown");
  if (mo_level_segments (injury->level, &upper, &lower)) {
    mo_change_int (change, "level_upper", upper);
    mo_change_int (change, "level_lower", lower);
  }
  known_text (change, "level_said", injury->level_said);
}

static void
fill_injury (MoChange *change, const MoNewInjury *injury)
{
  const struct {
    const char *column, *value;
  } texts[] = {
    { "source", injury->source },
    { "completeness", injury->completeness },
    { "ais", injury->ais },
    { "cause", injury->cause },
    { "cause_said", injury->cause_said },
    { "mobility", injury->mobility },
    { "mobility_said", injury->mobility_said },
    { "ventilation", injury->ventilation },
    { "bladder", injury->bladder },
    { "bladder_said", injury->bladder_said },
    { "bowel", injury->bowel },
    { "bowel_said", injury->bowel_said },
    { "pain_type", injury->pain_type },
    { "pain_said", injury->pain_said },
    { "centre_treated", injury->centre_treated },
    { "centre", injury->centre },
    { "centre_other", injury->centre_other },
    { "said", injury->said },
  };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    known_text (change, texts[i].column, texts[i].value);
  if (injury->pain_now >= 0)
    mo_change_int (change, "pain_now", injury->pain_now);
  if (injury->pain_worst >= 0)
    mo_change_int (change, "pain_worst", injury->pain_worst);
  known_day (
      change, "injured_on", "injured_precision", injury->injured_on, injury->injured_precision);
  mo_change_day (change, "as_of", injury->as_of);
  mo_change_day (change, "discharged_on", injury->discharged_on);
}

gboolean
mo_store_add_injury (MoStore *store, gint64 person, const MoNewInjury *injury, GError **error)
{
  const char *about = injury->about ? injury->about : "self";
  if (!retire_injury (store, person, about, error))
    return FALSE;
  MoChange *change = mo_change_new ("injury", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_text (change, "about", about);
  fill_level (change, injury);
  fill_injury (change, injury);
  return mo_store_save (store, change, NULL, error) != 0;
}

/* ---------------------------------------------------------------------- topics and hours */

gboolean
mo_store_add_topic (MoStore *store,
                    gint64 person,
                    const char *kind,
                    const char *role,
                    const char *tag,
                    const char *said,
                    int comfort,
                    GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id FROM topic WHERE person = :person"
                                      " AND kind = :kind AND role = :role AND tag = :tag");
  mo_stmt_bind_int (&stmt, ":person", person);
  mo_stmt_bind_text (&stmt, ":kind", kind);
  mo_stmt_bind_text (&stmt, ":role", role);
  mo_stmt_bind_text (&stmt, ":tag", tag);
  gboolean known = mo_stmt_step (&stmt);
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (known)
    return TRUE;

  MoChange *change = mo_change_new ("topic", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_text (change, "kind", kind);
  mo_change_text (change, "role", role);
  mo_change_text (change, "tag", tag);
  known_text (change, "said", said);
  if (comfort >= 0)
    mo_change_int (change, "comfort", comfort);
  return mo_store_save (store, change, NULL, error) != 0;
}

/* The rows there are, by weekday; 0 where there is none. */
static gboolean
load_days (MoStore *store, gint64 person, gint64 ids[7], GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT weekday, id FROM availability WHERE person = :person");
  mo_stmt_bind_int (&stmt, ":person", person);
  while (mo_stmt_step (&stmt))
    ids[CLAMP (mo_stmt_int (&stmt, 0), 0, 6)] = mo_stmt_int (&stmt, 1);
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_store_set_availability (MoStore *store,
                           gint64 person,
                           const guint32 hours[7],
                           GError **error)
{
  gint64 ids[7] = { 0 };
  if (!load_days (store, person, ids, error))
    return FALSE;
  for (int day = 0; day < 7; day++) {
    if (!ids[day] && !hours[day])
      continue;
    MoChange *change = mo_change_new ("availability", ids[day], 0);
    if (!ids[day]) {
      mo_change_int (change, "person", person);
      mo_change_int (change, "weekday", day);
    }
    mo_change_int (change, "hours", hours[day] & 0xFFFFFF);
    if (!mo_store_save (store, change, NULL, error))
      return FALSE;
  }
  return TRUE;
}
