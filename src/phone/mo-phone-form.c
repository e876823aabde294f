/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Read it differently…": the same reading, question by question. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "core/mo-lenient.h"
#include "phone/mo-phone-page-private.h"
#include "widget/mo-form-dialog.h"

static const char *const what_codes[] = {
  "", "1", "2", "3", "4", "5", "6", "7", "8", "9", NULL
};

static void
question (MoWizardField *field,
          const char *key,
          MoWizardKind kind,
          const char *label,
          const char *hint,
          const char *value)
{
  *field = (MoWizardField){
    .key = key, .kind = kind, .label = label, .hint = hint, .value = value ? value : ""
  };
}

static char *
when_value (const MoLineWhen *when)
{
  g_autofree char *day = mo_day_to_words (when->day, MO_PRECISION_DAY);
  return g_strdup (when->day != MO_DAY_NONE ? day : "");
}

static char *
time_value (const MoLineWhen *when)
{
  return when->day != MO_DAY_NONE && when->minute >= 0 ? mo_call_time_words (when->minute)
                                                       : g_strdup ("");
}

/* ---------------------------------------------------------------------- taking it over */

/* FALSE where a day or a time cannot be read: then it was told at its question. */
static gboolean
take_when (MoFormDialog *form,
           MoPhonePage *self,
           const char *day_key,
           const char *time_key,
           MoLineWhen *when)
{
  g_autofree char *day = mo_form_dialog_get (form, day_key),
                  *time = mo_form_dialog_get (form, time_key), *problem = NULL;
  g_clear_pointer (&when->hint, g_free);
  when->day = MO_DAY_NONE;
  when->minute = -1;
  if (*day && !mo_lenient_day (day, self->card->about.today, &when->day, NULL, &problem)) {
    mo_form_dialog_problem (form, day_key, problem);
    return FALSE;
  }
  if (*time && !mo_lenient_time (time, &when->minute)) {
    mo_form_dialog_problem (form, time_key, _ ("Write a time such as 18:00 or 6pm."));
    return FALSE;
  }
  return TRUE;
}

/* The one day that the form asks for. */
static MoLineWhen *
place_of (MoLine *line)
{
  return line->what == MO_LINE_MOVED   ? &line->moved
         : line->what == MO_LINE_LATER ? &line->again
                                       : &line->next;
}

static int
number_or (MoFormDialog *form, const char *key, int none)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  return *text ? (int) g_ascii_strtoll (text, NULL, 10) : none;
}

static void
take_text (MoFormDialog *form, const char *key, char **place)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  g_free (*place);
  *place = *text ? g_steal_pointer (&text) : NULL;
}

static void
forget (MoLineWhen *when)
{
  g_clear_pointer (&when->hint, g_free);
  when->day = MO_DAY_NONE;
  when->minute = -1;
}

/* What the form does not ask about stays as it was read. */
static gboolean
take (MoFormDialog *form, MoPhonePage *self, MoLine *line)
{
  g_autofree char *by = mo_form_dialog_get (form, "by");
  g_ptr_array_set_size (line->unknown, 0);
  g_ptr_array_set_size (line->problems, 0);
  line->number = 0;
  line->what = number_or (form, "what", 0);
  line->by = g_str_equal (by, "mentee")   ? "mentee"
             : g_str_equal (by, "mentor") ? "mentor"
             : g_str_equal (by, "office") ? "office"
                                          : NULL;
  line->minutes = number_or (form, "minutes", -1);
  line->feeling = CLAMP (number_or (form, "feeling", 0), 0, 5);
  take_text (form, "why", &line->why);
  take_text (form, "note", &line->note);
  take_text (form, "message", &line->message);
  if (line->what != MO_LINE_MOVED)
    forget (&line->moved);
  if (line->what != MO_LINE_LATER)
    forget (&line->again);
  return take_when (form, self, "day", "time", place_of (line));
}

static void
submitted (MoFormDialog *form, MoPhonePage *self)
{
  if (!self->card)
    return;
  g_autoptr (MoLine) line =
      mo_line_read (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &self->card->about);
  if (!take (form, self, line))
    return;
  mo_phone_check_line (line, self->card, mo_office_get_policy (self->office));
  if (line->problems->len) {
    mo_form_dialog_problem (form, NULL, line->problems->pdata[0]);
    return;
  }
  g_clear_pointer (&self->line, mo_line_unref);
  self->line = g_steal_pointer (&line);
  self->by_hand = TRUE;
  mo_phone_page_show_line (self);
  gtk_window_destroy (GTK_WINDOW (form));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* ---------------------------------------------------------------------- the form */

static void
differently (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPhonePage *self = MO_PHONE_PAGE (widget);
  if (!self->card || !self->line)
    return;
  const MoLine *line = self->line;
  const MoLineWhen *when = line->what == MO_LINE_MOVED   ? &line->moved
                           : line->what == MO_LINE_LATER ? &line->again
                                                         : &line->next;
  static const char *const by_codes[] = { "", "mentee", "mentor", "office", NULL };
  static const char *const feeling_codes[] = { "", "1", "2", "3", "4", "5", NULL };
  const char *whats[] = { _ ("nothing yet"),
                          mo_line_what_words (1),
                          mo_line_what_words (2),
                          mo_line_what_words (3),
                          mo_line_what_words (4),
                          mo_line_what_words (5),
                          mo_line_what_words (6),
                          mo_line_what_words (7),
                          mo_line_what_words (8),
                          mo_line_what_words (9),
                          NULL };
  const char *bys[] = {
    _ ("nobody"), _ ("the mentee"), _ ("the mentor"), _ ("the office"), NULL
  };
  const char *feelings[] = { _ ("not told"),
                             mo_line_feeling_words (1),
                             mo_line_feeling_words (2),
                             mo_line_feeling_words (3),
                             mo_line_feeling_words (4),
                             mo_line_feeling_words (5),
                             NULL };
  g_autofree char *what = line->what ? g_strdup_printf ("%d", line->what) : g_strdup (""),
                  *minutes = line->minutes >= 0 ? g_strdup_printf ("%d", line->minutes)
                                                : g_strdup (""),
                  *feeling =
                      line->feeling ? g_strdup_printf ("%d", line->feeling) : g_strdup (""),
                  *day = when_value (when), *time = time_value (when);
  MoWizardField fields[9];
  question (&fields[0], "what", MO_WIZARD_LIST, _ ("What became of it"), NULL, what);
  fields[0].codes = what_codes;
  fields[0].labels = whats;
  question (&fields[1], "by", MO_WIZARD_LIST, _ ("Cancelled by"), NULL, line->by);
  fields[1].codes = by_codes;
  fields[1].labels = bys;
  question (&fields[2], "minutes", MO_WIZARD_LINE, _ ("Minutes"), NULL, minutes);
  question (&fields[3], "why", MO_WIZARD_LINE, _ ("Why so long"), NULL, line->why);
  question (&fields[4], "feeling", MO_WIZARD_LIST, _ ("Feeling"), NULL, feeling);
  fields[4].codes = feeling_codes;
  fields[4].labels = feelings;
  question (&fields[5],
            "day",
            MO_WIZARD_DAY,
            _ ("Next, moved to, or ring again on"),
            _ ("19 March, thu, in 2 weeks"),
            day);
  question (&fields[6], "time", MO_WIZARD_LINE, _ ("At"), _ ("18:00 or 6pm"), time);
  question (&fields[7], "note", MO_WIZARD_LINES, _ ("Note"), NULL, line->note);
  question (
      &fields[8], "message", MO_WIZARD_LINES, _ ("Message to the other"), NULL, line->message);
  g_autofree char *intro = g_strdup_printf (
      _ ("The line says: “%s”. Put right what was read wrongly; nothing is saved before you "
         "press Enter in the line."),
      gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  MoFormDialog *form = mo_form_dialog_new (widget,
                                           _ ("Read it differently"),
                                           intro,
                                           _ ("Read it so"),
                                           fields,
                                           G_N_ELEMENTS (fields));
  g_signal_connect_object (form, "submitted", G_CALLBACK (submitted), self, 0);
  gtk_window_present (GTK_WINDOW (form));
}

void
mo_phone_page_install_form (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "phone.differently", NULL, differently);
}
