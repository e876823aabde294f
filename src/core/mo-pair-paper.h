/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-letter.h"

G_BEGIN_DECLS

/* What is said or written to either side of a match: the mentor is asked, the mentee is asked,
 * both are briefed.  Read out on the telephone or sent as a letter.  Rule RELAY: what they are
 * made from does not hold the other's surname, address, telephone number or e-mail. */
typedef enum {
  MO_PAIR_ASK_MENTOR,
  MO_PAIR_ASK_MENTEE,
  MO_PAIR_BRIEF_MENTOR,
  MO_PAIR_BRIEF_MENTEE,
  MO_PAIR_PAPERS,
} MoPairPaperKind;

const char *mo_pair_paper_code (MoPairPaperKind kind); /* as the table `pair_paper` keeps it */
/* FALSE, and `kind` untouched, where no paper has this code. */
gboolean mo_pair_paper_from_code (const char *code, MoPairPaperKind *kind);
/* "Ask the mentor"; static, translated. */
const char *mo_pair_paper_title (MoPairPaperKind kind);
gboolean mo_pair_paper_is_to_mentor (MoPairPaperKind kind);
/* "mentor" or "mentee": who reads it. */
const char *mo_pair_paper_to_role (MoPairPaperKind kind);

/* One of the two, as the office knows them. */
typedef struct {
  gint64 person;
  char *first_name, *last_name, *known_as;
  char *address, *town, *postcode, *letters_to;
  char *phone, *email, *contact_times, *format, *voicemail_safe;
  char *about; /* what the other side may know: "T12 incomplete, injured in 2019" */
  int withhold_number;
  MoDay died;
} MoPairSide;
MO_DECLARE_RECORD (MoPairSide, mo_pair_side)

typedef struct {
  gint64 id, referral, mentor;
  int rev, family, rhythm_days;
  char *number, *state;
  char *goals;      /* a line each, "- back to work" */
  char *hours;      /* that both have: "evenings and weekends"; NULL: not known */
  char *first_call; /* "Thursday 19 March at 18:00", or NULL */
  char *released;   /* what staff released of an earlier mentor's notes, or NULL */
  char *released_by;
  char *earlier; /* the mentor before, "Carol Whitaker", or NULL */
  MoPairSide *mentee, *mentor_side;
} MoPairFacts;
/* Frees it with all that it holds. */
void mo_pair_facts_free (MoPairFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPairFacts, mo_pair_facts_free)

/* Whom it is for, and the other of the two. */
const MoPairSide *mo_pair_paper_to (MoPairPaperKind kind, const MoPairFacts *facts);
const MoPairSide *mo_pair_paper_other (MoPairPaperKind kind, const MoPairFacts *facts);
/* "Helen Marsh"; owned by the caller. */
char *mo_pair_side_name (const MoPairSide *side);
/* Name and address, as on an envelope; owned by the caller. */
char *mo_pair_side_envelope (const MoPairSide *side);
/* For whoever rings: "Ring 07700 900123, evenings. Leave no voicemail. Withhold the number.";
 * owned by the caller. */
char *mo_pair_side_ring (const MoPairSide *side);

/* The office's text for it: asking has one to read out and one to send; a briefing has one for
 * both. */
const MoLetterText *mo_pair_paper_text (MoPairPaperKind kind, gboolean letter);
/* The words; text: the office's own, or NULL for ours.  Owned by the caller. */
char *mo_pair_paper_words (MoPairPaperKind kind,
                           gboolean letter,
                           const char *text,
                           const MoPairFacts *facts,
                           const MoOfficeFacts *office,
                           const MoPolicy *policy,
                           MoDay today);
/* Rule ASK IN TURN: the mentor is asked first, the mentee after the mentor's yes, and both are
 * briefed once both have agreed.  FINE or REFUSED with the way out. */
MoVerdict mo_rule_pair_paper (MoPairPaperKind kind, const MoPairFacts *facts);
/* What the match becomes by it; NULL: it stays what it is.  other_briefed: the other side has
 * its briefing already. */
const char *
mo_pair_paper_moves_to (MoPairPaperKind kind, const char *state, gboolean other_briefed);

G_END_DECLS
