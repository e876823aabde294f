/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* "The office passes any message on or schedules a call": neither side ever writes to the
 * other.  A message is taken → passed → answered, or needs no answer; what was answered is a
 * message of its own on its way back.  Roles are "mentee", "mentor" and "office". */

/* For whom it is: what was said, else the other of the two; "office" writes to the mentee. */
const char *mo_message_to (const char *from, const char *to);

/* Rule PASS ON: once, by somebody, to one of the two. */
MoVerdict mo_rule_message_pass (const char *state, const char *to);
/* Rule ANSWER: after it was passed on; one to the office is answered where it was taken. */
MoVerdict mo_rule_message_answer (const char *state, const char *to);
/* Rule NO ANSWER: nothing more is expected once it was passed on or dealt with. */
MoVerdict mo_rule_message_settle (const char *state, const char *to);
/* hidden: it raised a concern.  Then it is neither passed on, put in other words nor answered;
 * while it is open it may be settled, whoever it was for. */
MoVerdict mo_rule_message_hidden (gboolean hidden);
MoVerdict mo_rule_message_settle_hidden (const char *state);
/* Rule WORDS: what is passed on may be put otherwise as long as nobody was told of it. */
MoVerdict mo_rule_message_reword (const char *state);
/* Rule SCHEDULE: a message brings about one call at most, as long as it is not settled. */
MoVerdict mo_rule_message_schedule (const char *state, gboolean made_call);
/* A message says something, from one to another. */
MoVerdict mo_rule_message_new (const char *from, const char *to, const char *body);

/* TRUE while somebody has to do something about it: to pass it on, or to hear the answer. */
gboolean mo_message_is_open (const char *state);
/* "to pass on", "passed on, no answer yet", "to be dealt with", "answered"; translated. */
const char *mo_message_state_words (const char *state, const char *to);
/* "mentee", translated. */
const char *mo_message_role_words (const char *role);
/* "Call moved" for a kind that the office writes by itself; NULL for a plain message. */
const char *mo_message_kind_words (const char *kind);
/* "by telephone", for what it was taken by or passed on by; NULL where that is not known. */
const char *mo_message_how_words (const char *how);
/* "phone", "text", "email", "post", "in_person", NULL. */
extern const char *const mo_message_hows[];

G_END_DECLS
