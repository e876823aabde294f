/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-form-people.h"

#include <stdlib.h>

#include "core/mo-level.h"
#include "store/mo-people.h"

/* NULL where nothing was answered. */
const char *
mo_form_said (const MoFormDraft *draft, const char *key)
{
  const char *value = mo_form_draft_get (draft, key);
  return *value ? value : NULL;
}

/* The same, and NULL where the question is not asked any more. */
const char *
mo_form_wanted (const MoFormDraft *draft, const char *key, MoDay today)
{
  const MoFormField *field = mo_form_field (mo_form_draft_form (draft), key, NULL);
  return field && mo_form_draft_wants_field (draft, field, today) ? mo_form_said (draft, key)
                                                                  : NULL;
}

/* 1, 0, or -1 where it is not known. */
int
mo_form_yes_or_no (const char *answer)
{
  return g_strcmp0 (answer, "yes") == 0 ? 1 : g_strcmp0 (answer, "no") == 0 ? 0 : -1;
}

/* ---------------------------------------------------------------------- the person */

static MoNewPerson
person_of (const MoFormDraft *draft, MoDay today)
{
  MoNewPerson person = {
    .first_name = mo_form_said (draft, "first_name"),
    .last_name = mo_form_said (draft, "last_name"),
    .known_as = mo_form_said (draft, "known_as"),
    .gender = mo_form_said (draft, "gender"),
    .pronouns = mo_form_said (draft, "pronouns"),
    .address = mo_form_said (draft, "address"),
    .postcode = mo_form_said (draft, "postcode"),
    .email = mo_form_said (draft, "email"),
    .preferred_contact = mo_form_said (draft, "preferred_contact"),
    .contact_times = mo_form_said (draft, "contact_times"),
    .region = mo_form_said (draft, "region"),
    .format = mo_form_said (draft, "format"),
    .interpreter = mo_form_wanted (draft, "interpreter", today),
    .withhold_number = g_strcmp0 (mo_form_said (draft, "withhold_number"), "1") == 0,
    .voicemail_safe = mo_form_said (draft, "voicemail_safe"),
    .video = mo_form_said (draft, "video"),
  };
  person.born_on = mo_form_draft_day (draft, "born_on", today, &person.born_precision);
  return person;
}

/* The person in the book that this one was said to be, or a new one; 0 with error set. */
gint64
mo_form_save_person (MoStore *store, const MoFormDraft *draft, GError **error)
{
  MoNewPerson person = person_of (draft, mo_store_get_today (store));
  gint64 id = g_ascii_strtoll (mo_form_draft_get (draft, MO_DRAFT_PERSON), NULL, 10);

  if (id && !mo_store_renew_person (store, id, &person, error))
    return 0;
  if (!id)
    id = mo_store_add_person (store, &person, error);
  if (!id ||
      !mo_store_add_phone (store, id, mo_form_draft_get (draft, "phone"), NULL, TRUE, error))
    return 0;
  return id;
}

static gboolean
save_injury (MoStore *store, gint64 person, const MoFormDraft *draft, GError **error)
{
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  MoDay today = mo_store_get_today (store);
  MoNeuroLevel level;
  const char *pain = mo_form_said (draft, "pain_worst");

  mo_level_parse (mo_form_draft_get (draft, "level"), &level);
  injury.about =
      g_str_equal (mo_form_draft_get (draft, MO_DRAFT_STRAND), "family") ? "relative" : "self";
  injury.as_of = today;
  injury.source = mo_form_draft_form (draft)->code;
  injury.level = level.code;
  injury.level_said = mo_form_said (draft, "level");
  injury.completeness = mo_form_said (draft, "completeness");
  if (!injury.completeness)
    injury.completeness = level.completeness;
  injury.ais = level.ais;
  injury.cause = mo_form_said (draft, "cause");
  injury.injured_on = mo_form_draft_day (draft, "injured_on", today, &injury.injured_precision);
  injury.mobility = mo_form_said (draft, "mobility");
  injury.bladder = mo_form_said (draft, "bladder");
  injury.bowel = mo_form_said (draft, "bowel");
  injury.pain_type = mo_form_said (draft, "pain_type");
  injury.pain_worst = pain && g_ascii_isdigit (*pain) ? atoi (pain) : -1;
  injury.ventilation = mo_form_said (draft, "ventilation");
  injury.centre_treated = mo_form_said (draft, "centre_treated");
  injury.centre = mo_form_wanted (draft, "centre", today);
  injury.centre_other = mo_form_wanted (draft, "centre_other", today);
  injury.said = mo_form_said (draft, "said");
  return mo_store_add_injury (store, person, &injury, error);
}

/* "choir, football; dogs" */
static gboolean
save_interests (MoStore *store,
                gint64 person,
                const MoFormDraft *draft,
                const char *role,
                GError **error)
{
  g_auto (GStrv) each = g_strsplit_set (mo_form_draft_get (draft, "interests"), ",;\n", -1);
  for (char **one = each; *one; one++) {
    g_autofree char *tag = g_utf8_strdown (g_strstrip (*one), -1);
    if (*tag && !mo_store_add_topic (
                    store, person, "interest", role, tag, g_strstrip (*one), -1, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
mo_form_save_about (MoStore *store,
                    gint64 person,
                    const MoFormDraft *draft,
                    const char *role,
                    GError **error)
{
  guint32 hours[7];

  if (!save_injury (store, person, draft, error))
    return FALSE;
  if (mo_form_draft_hours (draft, hours) &&
      !mo_store_set_availability (store, person, hours, error))
    return FALSE;
  return save_interests (store, person, draft, role, error);
}
