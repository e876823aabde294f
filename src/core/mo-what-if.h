/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody tries out on the board before anybody is told. */

/* One pair that is tried out.  Counted; never changed once it is out. */
typedef struct {
  gint64 referral, mentor;
  gboolean held;  /* stays where it is when a whole list is suggested */
  gboolean blind; /* chosen while names were hidden */
  char *why;      /* why the same pair again, or NULL */
} MoTry;

/* The pairs of one moment, at most one a referral, and the pairs that are not wanted: a value,
 * never changed; each change makes the next one. */
typedef struct _MoWhatIf MoWhatIf;

/* Nothing tried; a value that is counted, and not changed once it is shared. */
MoWhatIf *mo_what_if_new (void);
MoWhatIf *mo_what_if_ref (MoWhatIf *it);
void mo_what_if_unref (MoWhatIf *it);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoWhatIf, mo_what_if_unref)

/* The pairs, in the order of their referrals' numbers. */
guint mo_what_if_tries (const MoWhatIf *it);
const MoTry *mo_what_if_try (const MoWhatIf *it, guint at);
/* The pair tried for this referral, or NULL. */
const MoTry *mo_what_if_find (const MoWhatIf *it, gint64 referral);
/* The pairs not wanted, as MoTry, in the order of their referrals' numbers. */
guint mo_what_if_bars (const MoWhatIf *it);
const MoTry *mo_what_if_bar (const MoWhatIf *it, guint at);
gboolean mo_what_if_is_barred (const MoWhatIf *it, gint64 referral, gint64 mentor);
gboolean mo_what_if_is_empty (const MoWhatIf *it);
gboolean mo_what_if_equal (const MoWhatIf *one, const MoWhatIf *other);

/* By hand: held, in place of another pair of this referral; no longer barred. */
MoWhatIf *mo_what_if_draft (const MoWhatIf *it,
                            gint64 referral,
                            gint64 mentor,
                            gboolean blind,
                            const char *why);
/* This referral is not tried with anybody. */
MoWhatIf *mo_what_if_leave (const MoWhatIf *it, gint64 referral);
MoWhatIf *mo_what_if_hold (const MoWhatIf *it, gint64 referral, gboolean held);
/* barred: the pair is not suggested, and is not tried any more. */
MoWhatIf *
mo_what_if_set_barred (const MoWhatIf *it, gint64 referral, gint64 mentor, gboolean barred);
/* A whole list: held pairs stay, all the others give way to these; one of a referral that is
 * held is left out. */
MoWhatIf *mo_what_if_suggest (const MoWhatIf *it, const MoTry *pairs, guint n);

/* One line of text and back; NULL where the text is none. */
char *mo_what_if_to_text (const MoWhatIf *it);
MoWhatIf *mo_what_if_from_text (const char *text);

G_END_DECLS
