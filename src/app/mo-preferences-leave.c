/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who of those who work here is away: the calendar warns of calls that they have to join. */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "form/mo-page-read.h"
#include "store/mo-staff.h"
#include "widget/mo-access.h"
#include "widget/mo-problem.h"
#include "widget/mo-setting-row.h"

/* The card, with what it shows. */
typedef struct {
  MoOffice *office;
  GtkWidget *card;  /* borrowed */
  GPtrArray *rows;  /* borrowed */
  GPtrArray *staff; /* MoStaff, to choose from */
} Leave;

static void
leave_free (gpointer data)
{
  Leave *self = data;
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->office);
  g_free (self);
}

static Leave *
leave_of (GtkWidget *card)
{
  return g_object_get_data (G_OBJECT (card), "mo-leave");
}

/* ---------------------------------------------------------------------- the list */

static void
show_form (GtkWidget *from, GtkWidget *card, MoStaffLeave *leave)
{
  Leave *self = leave_of (card);
  mo_preferences_leave_form (from, self->office, self->staff, leave);
}

static void
change_clicked (GtkWidget *button, GtkWidget *card)
{
  show_form (button, card, g_object_get_data (G_OBJECT (button), "mo-one"));
}

static void
add_clicked (GtkWidget *button, GtkWidget *card)
{
  g_autoptr (MoStaffLeave) leave = mo_staff_leave_new ();
  show_form (button, card, leave);
}

static void
dropped (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) card = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (card, sentence);
}

static void
remove_clicked (GtkWidget *button, GtkWidget *card)
{
  MoStaffLeave *leave = g_object_get_data (G_OBJECT (button), "mo-one");
  MoOffice *office = leave_of (card)->office;
  g_autofree char *words =
      mo_preferences_leave_words (leave->name, leave, mo_office_get_today (office));
  g_autofree char *label = g_strdup_printf (_ ("%s: removed"), words);
  mo_office_write (office,
                   label,
                   mo_store_drop_leave_job,
                   mo_staff_leave_ref (leave),
                   (GDestroyNotify) mo_staff_leave_unref,
                   NULL,
                   NULL,
                   dropped,
                   g_object_ref (card));
}

static void
add_button (GtkWidget *box,
            GtkWidget *card,
            MoStaffLeave *leave,
            const char *word,
            const char *name,
            GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (word);
  mo_access_icon_button (button, name);
  g_object_set_data_full (G_OBJECT (button),
                          "mo-one",
                          mo_staff_leave_ref (leave),
                          (GDestroyNotify) mo_staff_leave_unref);
  g_signal_connect_object (button, "clicked", clicked, card, 0);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_row (GtkWidget *card, MoStaffLeave *leave)
{
  g_autofree char *words = mo_preferences_leave_words (
      leave->name, leave, mo_office_get_today (leave_of (card)->office));
  g_autofree char *change = g_strdup_printf (_ ("Change: %s"), words);
  g_autofree char *remove = g_strdup_printf (_ ("Remove: %s"), words);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_button (buttons, card, leave, _ ("Change…"), change, G_CALLBACK (change_clicked));
  add_button (buttons, card, leave, _ ("Remove"), remove, G_CALLBACK (remove_clicked));
  GtkWidget *row = mo_setting_row_new (words, leave->words ? leave->words : "", buttons);
  /* the row names its first control by the title: here each button's own words are its name */
  mo_access_icon_button (gtk_widget_get_first_child (buttons), change);
  return row;
}

typedef struct {
  GPtrArray *leave, *staff;
} Read;

static void
read_free (Read *read)
{
  g_clear_pointer (&read->leave, g_ptr_array_unref);
  g_clear_pointer (&read->staff, g_ptr_array_unref);
  g_free (read);
}

static gpointer
read_job (MoStore *store, gconstpointer ask, GError **error)
{
  Read *read = g_new0 (Read, 1);
  read->leave = mo_store_list_leave_job (store, NULL, error);
  read->staff = read->leave ? mo_store_list_staff (store, error) : NULL;
  if (read->staff)
    return read;
  read_free (read);
  return NULL;
}

static void
show (gpointer page, gpointer answer)
{
  GtkWidget *card = page;
  Leave *self = leave_of (card);
  Read *read = answer;

  g_clear_pointer (&self->staff, g_ptr_array_unref);
  self->staff = g_ptr_array_ref (read->staff);
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (row)), row);
  }
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < read->leave->len; i++) {
    GtkWidget *row = make_row (card, g_ptr_array_index (read->leave, i));
    mo_setting_card_add (card, row);
    g_ptr_array_add (self->rows, row);
  }
  read_free (read);
}

static const MoPageReadKind reading = {
  .job = read_job,
  .tables = "staff staff_leave",
  .free_answer = (GDestroyNotify) read_free,
  .show = show,
};

GtkWidget *
mo_preferences_leave_new (MoOffice *office)
{
  Leave *self = g_new0 (Leave, 1);
  GtkWidget *add = gtk_button_new_with_label (_ ("Add time away…"));
  GtkWidget *row = mo_setting_row_new (
      _ ("Days on which somebody is away"),
      _ ("The calendar warns of calls that they have to join on these days."),
      add);

  self->office = g_object_ref (office);
  self->card = mo_setting_card_new (_ ("Time away"));
  self->rows = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (self->card), "mo-leave", self, leave_free);
  /* the row names its control by the title: here the button's own words are its name */
  mo_access_icon_button (add, _ ("Add time away…"));
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_clicked), self->card, 0);
  mo_setting_card_add (self->card, row);
  MoPageRead *read = mo_page_read_new (self->card, office, &reading);
  g_object_set_data_full (
      G_OBJECT (self->card), "mo-reading", read, (GDestroyNotify) mo_page_read_free);
  mo_page_read_again (read);
  return self->card;
}
