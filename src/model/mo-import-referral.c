/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/mo-referral-rules.h"
#include "model/mo-import-private.h"

/* Where the workbook leaves a referral.  What it does not say (when somebody was first rung,
 * when accepted) stays unknown rather than made up; only the wait for a match counts from the
 * day of receipt, as no later day is known. */
typedef struct {
  const char *state, *held_state;
  MoDay on, closed, accepted;
  const char *stage; /* of the wait that still runs, or NULL */
} Standing;

static gboolean
was_assessed (const MoReadReferral *referral)
{
  const MoReadPerson *row = &referral->person;
  return referral->assessed || row->mobility_said || row->bladder_said || row->bowel_said ||
         row->pain_said;
}

static MoDay
last_day (const MoReadReferral *referral, MoDay today)
{
  MoDay last = referral->received;
  for (guint i = 0; i < referral->calls->len; i++) {
    MoDay day = g_array_index (referral->calls, MoReadCall, i).day;
    if (day <= today)
      last = MAX (last, day);
  }
  return last;
}

/* Rule ACCEPT: nobody is accepted without at least one goal. */
static Standing
waiting (const MoReadReferral *referral)
{
  MoDay on = referral->assessed ? referral->assessed : referral->received;
  if (!was_assessed (referral))
    return (Standing){ .state = "awaiting_contact",
                       .on = referral->received,
                       .stage = referral->first_contact ? "assessment" : "contact" };
  if (referral->goals->len == 0)
    return (Standing){ .state = "assessed", .on = on, .stage = "assessment" };
  return (Standing){ .state = "awaiting_match", .on = on, .accepted = on, .stage = "match" };
}

static Standing
standing_of (const Import *it, const MoReadReferral *referral)
{
  const char *status = referral->status;
  MoDay closed = referral->closed ? referral->closed : last_day (referral, it->today);
  Standing before = waiting (referral);

  if (g_str_equal (status, "waiting"))
    return before;
  if (g_str_equal (status, "on_hold"))
    return (Standing){ .state = "on_hold",
                       .held_state = before.state,
                       .accepted = before.accepted,
                       .on = before.on,
                       .stage = "hold" };
  if (g_str_equal (status, "matched"))
    return (Standing){ .state = "matched",
                       .on = referral->matched ? referral->matched : before.on };
  if (g_str_equal (status, "closed"))
    return (Standing){ .state = "closed", .on = closed, .closed = closed };
  return (Standing){ .state = status, .on = closed, .closed = closed };
}

/* ---------------------------------------------------------------------- the row */

/* The office's own number where it is free; else the next of ours. */
static char *
take_number (Import *it, const MoReadReferral *referral)
{
  const char *own = referral->person.own_number;
  char *number = own && !g_hash_table_contains (it->names, own) ? g_strdup (own) : NULL;
  while (!number) {
    g_autofree char *next = g_strdup_printf ("R-%04d", ++it->next_number);
    if (!g_hash_table_contains (it->names, next))
      number = g_steal_pointer (&next);
  }
  g_hash_table_add (it->names, g_strdup (number));
  return number;
}

static const char *
agreement_of (const MoReadReferral *referral)
{
  if (g_str_equal (referral->referrer_kind, "self") ||
      g_str_equal (referral->referrer_kind, "unknown"))
    return "not needed";
  /* Who was assessed or mentored has agreed to it. */
  return was_assessed (referral) || referral->calls->len ? "yes" : "asked";
}

static void
say_receipt (Import *it, MoChange *change, const MoReadReferral *referral)
{
  MoDay received = referral->received;
  int target = mo_rule_reply_target (
      received, (const MoBusySpan *) (gpointer) it->busy->data, it->busy->len, &it->policy);
  mo_change_day (change, "received_on", received);
  mo_change_text (
      change, "received_precision", mo_precision_code (referral->received_precision));
  mo_change_text (change, "channel", referral->channel ? referral->channel : "import");
  mo_change_int (change, "target_days", target);
  mo_change_day (change, "due_on", received + target);
  mo_change_text (change, "referrer_kind", referral->referrer_kind);
  mo_change_text (change, "referrer_said", referral->referrer_said);
  mo_change_text (change, "agreement", agreement_of (referral));
  mo_change_text (change, "relation_kind", referral->relation);
}

static void
say_standing (MoChange *change, const MoReadReferral *referral, const Standing *standing)
{
  mo_change_text (change, "state", standing->state);
  mo_change_day (change, "state_on", standing->on);
  mo_change_text (change, "held_state", standing->held_state);
  if (standing->held_state)
    mo_change_day (change, "hold_from", standing->on);
  mo_change_day (change, "first_contact_on", referral->first_contact);
  mo_change_day (change, "assessed_on", referral->assessed);
  mo_change_day (change, "accepted_on", standing->accepted);
  if (standing->accepted)
    mo_change_text (change, "decision", "accepted");
  mo_change_day (change, "closed_on", standing->closed);
  if (standing->closed)
    mo_change_text (change, "close_reason", referral->end_said);
  if (g_strcmp0 (referral->end, "moved") == 0)
    mo_change_text (change, "signposted_to", referral->end_said);
}

static gint64
write_row (Import *it, gint64 person, MoReadReferral *referral, const Standing *standing)
{
  g_autofree char *uuid = mo_uuid ();
  g_autofree char *number = take_number (it, referral);
  g_autofree char *notes = import_notes (&referral->person);
  const MoReadPerson *row = &referral->person;
  gboolean young = row->born && mo_day_age (row->born, referral->received) < 18;
  gsize again =
      GPOINTER_TO_SIZE (g_hash_table_lookup (it->latest, GSIZE_TO_POINTER ((gsize) person)));

  MoChange *change = mo_change_new ("referral", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_text (change, "number", number);
  mo_change_int (change, "person", person);
  mo_change_text (change, "strand", referral->family ? "family" : "sci");
  mo_change_int (change, "young", young);
  say_receipt (it, change, referral);
  say_standing (change, referral, standing);
  mo_change_text (change, "mentor_gender", referral->mentor_gender);
  mo_change_text (change, "note", notes);
  if (again)
    mo_change_int (change, "again_of", (gint64) again);
  return import_save (it, change);
}

static void
open_wait (Import *it, gint64 referral, const Standing *standing)
{
  if (!standing->stage)
    return;
  MoChange *change = mo_change_new ("wait_event", 0, 0);
  mo_change_int (change, "referral", referral);
  mo_change_text (change, "stage", standing->stage);
  mo_change_day (change, "entered_on", standing->on);
  import_save (it, change);
}

void
import_referral (Import *it, const MoReadReferral *read)
{
  MoReadReferral referral = *read;
  if (!referral.received)
    referral.received = it->today;
  gint64 person = import_person (it, &read->person, referral.family, "seeks");
  if (!person)
    return;
  Standing standing = standing_of (it, &referral);
  gint64 id = write_row (it, person, &referral, &standing);
  if (!id)
    return;
  g_hash_table_insert (
      it->latest, GSIZE_TO_POINTER ((gsize) person), GSIZE_TO_POINTER ((gsize) id));
  import_trace (it, &read->person, "referral", id);
  it->result->referrals++;
  open_wait (it, id, &standing);
  import_match (it, &referral, id);
}
