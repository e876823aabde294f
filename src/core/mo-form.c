/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-form.h"

#include "core/mo-mentor-form.h"
#include "core/mo-referral-form.h"

const MoForm *
mo_form_of (const char *code)
{
  const MoForm *mentor = mo_mentor_form ();
  return g_strcmp0 (code, mentor->code) == 0 ? mentor : mo_referral_form ();
}

const MoFormStep *
mo_form_step (const MoForm *form, const char *key)
{
  for (const MoFormStep *step = form->steps; step->key; step++)
    if (g_strcmp0 (step->key, key) == 0)
      return step;
  return NULL;
}

const MoFormField *
mo_form_field (const MoForm *form, const char *key, const MoFormStep **step)
{
  for (const MoFormStep *at = form->steps; at->key; at++)
    for (const MoFormField *field = at->fields; field && field->key; field++)
      if (g_strcmp0 (field->key, key) == 0) {
        if (step)
          *step = at;
        return field;
      }
  return NULL;
}

/* On paper everything may be asked: by the person or for them, of any age. */
static gboolean
on_paper (int when, MoFormWhen strand)
{
  return (when & strand) != 0;
}

int
mo_form_number (const MoForm *form, const MoFormField *field, MoFormWhen strand)
{
  int number = 0;
  for (const MoFormStep *step = form->steps; step->key; step++)
    for (const MoFormField *at = step->fields; at && at->key; at++) {
      gboolean there = on_paper (step->when, strand) && on_paper (at->when, strand);
      number += there && at->number;
      if (at == field)
        return there && at->number ? number : 0;
    }
  return 0;
}
