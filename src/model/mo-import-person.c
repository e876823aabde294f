/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-week.h"
#include "exchange/mo-text.h"
#include "model/mo-import-private.h"
#include "store/mo-people.h"

static void
add_phones (Import *it, gint64 person, const MoReadPerson *row)
{
  for (guint i = 0; i < row->phones->len && !it->error; i++) {
    const MoReadPhoneKept *phone = &g_array_index (row->phones, MoReadPhoneKept, i);
    mo_store_add_phone (
        it->store, person, phone->number, phone->label, phone->safe, &it->error);
  }
}

static void
add_injury (Import *it, gint64 person, const MoReadPerson *row, gboolean relative)
{
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  if (!row->has_injury || it->error)
    return;
  injury.about = relative ? "relative" : "self";
  injury.as_of = it->today;
  injury.source = "import";
  injury.level = row->level.code;
  injury.level_said = row->level_said;
  injury.completeness = row->completeness;
  injury.ais = row->ais;
  injury.cause = row->cause;
  injury.cause_said = row->cause_said;
  injury.injured_on = row->injured;
  injury.injured_precision = row->injured_precision;
  injury.mobility = row->mobility;
  injury.mobility_said = row->mobility_said;
  injury.bladder = row->bladder;
  injury.bladder_said = row->bladder_said;
  injury.bowel = row->bowel;
  injury.bowel_said = row->bowel_said;
  injury.pain_now = row->pain_now;
  injury.pain_type = row->pain;
  injury.pain_said = row->pain_said;
  injury.centre_treated = row->centre_treated;
  injury.centre = row->centre;
  injury.centre_other = row->centre_other;
  mo_store_add_injury (it->store, person, &injury, &it->error);
}

static void
add_interests (Import *it, gint64 person, const MoReadPerson *row, const char *role)
{
  for (guint i = 0; i < row->interests->len && !it->error; i++) {
    const char *said = row->interests->pdata[i];
    g_autofree char *tag = mo_text_plain (said);
    if (*tag)
      mo_store_add_topic (it->store, person, "interest", role, tag, said, -1, &it->error);
  }
}

/* The words stay beside it as "when to ring": "term time" is no hour. */
static void
add_availability (Import *it, gint64 person, const MoReadPerson *row)
{
  MoWeek week;
  if (row->availability && !it->error && mo_week_parse (row->availability, &week))
    mo_store_set_availability (it->store, person, week.hours, &it->error);
}

static const char *
voicemail (const MoReadPerson *row)
{
  for (guint i = 0; i < row->phones->len; i++)
    if (!g_array_index (row->phones, MoReadPhoneKept, i).safe)
      return "no";
  return NULL;
}

gint64
import_person (Import *it, const MoReadPerson *row, gboolean relative, const char *role)
{
  const MoReadPerson *first = g_hash_table_lookup (it->same, row);
  gsize known = GPOINTER_TO_SIZE (g_hash_table_lookup (it->people, first ? first : row));
  if (known)
    return (gint64) known;

  MoNewPerson person = { .first_name = row->first_name,
                         .last_name = row->last_name,
                         .born_on = row->born,
                         .born_precision = row->born_precision,
                         .gender = row->gender,
                         .town = row->town,
                         .postcode = row->postcode,
                         .region = row->region,
                         .email = row->email,
                         .preferred_contact = row->preferred_contact,
                         .contact_times = row->availability,
                         .voicemail_safe = voicemail (row) };
  gint64 id = it->error ? 0 : mo_store_add_person (it->store, &person, &it->error);
  if (!id)
    return 0;
  it->result->people++;
  g_hash_table_insert (it->people, (gpointer) row, GSIZE_TO_POINTER ((gsize) id));
  add_phones (it, id, row);
  add_injury (it, id, row, relative);
  add_interests (it, id, row, role);
  add_availability (it, id, row);
  return id;
}
