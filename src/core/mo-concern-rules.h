/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* Safeguarding: "confidentiality ends where somebody may come to serious harm".  A concern goes
 * raised, looked at the same day, shared or not shared with a reason, watched, closed by two
 * people; it may be opened again.  Nothing of it is taken away. */

/* What of a concern somebody may read. */
typedef enum {
  MO_CONCERN_NOTHING, /* not even that it is there */
  MO_CONCERN_OWN,     /* raised by them: their own words, and where it stands */
  MO_CONCERN_ALL,     /* the lead, and whoever was let in */
} MoConcernAccess;

/* Rule: the lead and whoever they let in read all of it, who raised it their own words. */
MoConcernAccess mo_rule_concern_access (gboolean lead, gboolean let_in, gboolean raised_it);

/* What is done with a concern once it is raised. */
typedef enum {
  MO_CONCERN_TRIAGE,  /* looked at, the same day */
  MO_CONCERN_TELL,    /* somebody was told */
  MO_CONCERN_KEEP,    /* decided not to tell anybody outside */
  MO_CONCERN_MONITOR, /* watched until a day */
  MO_CONCERN_WRITE,   /* a line more, or a correction */
  MO_CONCERN_CLOSE,   /* the first of two signatures */
  MO_CONCERN_SIGN,    /* the second */
  MO_CONCERN_RETURN,  /* the second person does not sign */
  MO_CONCERN_REOPEN,
  MO_CONCERN_LET_IN, /* another reader */
  MO_CONCERN_STEPS,
} MoConcernStep;

/* Where a concern stands.  closing: signed once. */
typedef struct {
  const char *state;
  gboolean closing;
  const char *closed_login; /* who signed first */
  MoDay raised, triaged, decided, review, closed;
} MoConcernStanding;

/* Whether the step is open at all; a refusal says what comes first.  login: who asks. */
MoVerdict
mo_rule_concern_step (MoConcernStep step, const MoConcernStanding *standing, const char *login);

/* Each also asks for the words that its step may not go without. */
MoVerdict mo_rule_concern_raise (gboolean somebody, const char *words);
/* Rule I1: "with or without consent, and why"; without it the reason is written down.  whom: a
 * code of the vocabulary "told".  day: when. */
MoVerdict mo_rule_concern_told (const char *whom,
                                const char *consent,
                                const char *why,
                                MoDay day,
                                MoDay raised,
                                MoDay today);
/* TRUE where telling them takes it out of the charity. */
gboolean mo_concern_is_outside (const char *whom);
/* Rule I3: a reason where it is not shared; the same for whatever else needs its words. */
MoVerdict mo_rule_concern_words (MoConcernStep step, const char *words);
MoVerdict mo_rule_concern_review (MoDay review, MoDay today);

/* The day by which something is to be done about it; none once it is closed.  The same day to
 * look at it, then to decide, then the review; a first signature waits two days. */
MoDay mo_rule_due_concern (const MoConcernStanding *standing, const MoPolicy *policy);

/* Rule I4: whole hours until `hours` after the moment; negative once they are over.  Both UTC
 * as ISO text; 0 where one of them cannot be read. */
int mo_concern_hours_left (const char *since, const char *now, int hours);

/* All translated, static. */
const char *mo_concern_state_words (const MoConcernStanding *standing);
const char *mo_concern_seriousness_words (const char *code);
const char *mo_concern_consent_words (const char *code);
/* What an entry of a concern is about, by its kind: "Looked at". */
const char *mo_concern_entry_words (const char *kind);
/* "To be looked at today" */
const char *mo_concern_next_words (const MoConcernStanding *standing);

G_END_DECLS
