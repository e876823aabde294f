/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An assessment talk that was broken off half-way, as they are when another telephone rings. */
#include "model/mo-assess-jobs.h"
#include "model/mo-demo-private.h"
#include "store/mo-stmt.h"

static const char *const said[][2] = {
  { "level", "C5/6 incomplete" },
  { "completeness", "incomplete" },
  { "injured_on", "June 2024" },
  { "mobility", "powerchair;hoist" },
  { "mobility_talk", "later" },
  { "mobility_said", "Gets the chair into the car on good days." },
  { "bladder", "suprapubic" },
  { "bladder_talk", "no" },
  { "bowel", "irrigation;digital stimulation" },
  { "bowel_talk", "yes" },
  { "bowel_said",
    "Irrigation takes an hour in the morning; wants to know how others fit it round a job." },
  { "seen", "level injured_on mobility bladder" },
  { "at", "bowel" },
  { "minutes", "12" },
};

static gint64
somebody_booked (Demo *demo)
{
  gint64 id = mo_stmt_one_int (demo->store,
                               "SELECT min(r.id) FROM referral r JOIN assessment a"
                               " ON a.referral = r.id WHERE r.state = 'assessment_booked'"
                               " AND r.strand = 'sci' AND r.young = 0",
                               demo->error ? NULL : &demo->error);
  return demo->error ? 0 : id;
}

void
demo_talk_begun (Demo *demo)
{
  gint64 referral = somebody_booked (demo);
  g_autoptr (MoAssessmentDraft) draft = mo_assessment_draft_new ();
  g_autoptr (MoAssessed) it =
      referral ? mo_store_load_assessed (demo->store, referral, &demo->error) : NULL;

  if (!it)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    MoAssessmentDraft *next = mo_assessment_say (draft, said[i][0], said[i][1]);
    mo_assessment_draft_unref (draft);
    draft = next;
  }
  MoAssessKeep *keep = mo_assess_keep_new (it, draft);
  g_autofree gint64 *id = mo_assess_keep_job (demo->store, keep, &demo->error);
  mo_assess_keep_free (keep);
}
