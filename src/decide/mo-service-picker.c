/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decide/mo-service-picker.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/mo-services.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"

#define MOST_FOUND 4 /* offered at once */

typedef struct {
  gint64 service;
  char *said, *name;
} Taken;

static void
taken_clear (gpointer data)
{
  Taken *taken = data;
  g_free (taken->said);
  g_free (taken->name);
}

struct _MoServicePicker {
  GtkWidget parent_instance;

  GtkWidget *box, *chosen, *entry, *found, *problem;
  GPtrArray *services; /* MoService */
  GArray *taken;       /* of Taken */
};

G_DEFINE_FINAL_TYPE (MoServicePicker, mo_service_picker, GTK_TYPE_WIDGET)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
empty (GtkWidget *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
label (const char *words, const char *css)
{
  GtkWidget *widget = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  if (css)
    gtk_widget_add_css_class (widget, css);
  return widget;
}

/* ---------------------------------------------------------------------- what was taken */

static void show_taken (MoServicePicker *self);
static void show_found (MoServicePicker *self);

static void
let_go (GtkButton *button, MoServicePicker *self)
{
  guint at = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "at"));
  /* the button goes with its row: the focus stays in sight */
  gtk_widget_grab_focus (self->entry);
  g_array_remove_index (self->taken, at);
  show_taken (self);
  show_found (self);
}

static GtkWidget *
taken_row (MoServicePicker *self, guint at)
{
  const Taken *taken = &g_array_index (self->taken, Taken, at);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *mark =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *words = label (taken->name, "mo-strong"), *button = gtk_button_new ();
  g_autofree char *name = g_strdup_printf (_ ("Let %s go"), taken->name);

  gtk_image_set_from_icon_name (GTK_IMAGE (mark), "mo-in-time-symbolic");
  gtk_widget_add_css_class (mark, "mo-ok");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_button_set_icon_name (GTK_BUTTON (button), "mo-close-symbolic");
  gtk_widget_add_css_class (button, "flat");
  mo_access_icon_button (button, name);
  g_object_set_data (G_OBJECT (button), "at", GUINT_TO_POINTER (at));
  g_signal_connect (button, "clicked", G_CALLBACK (let_go), self);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
show_taken (MoServicePicker *self)
{
  empty (self->chosen);
  for (guint i = 0; i < self->taken->len; i++)
    gtk_box_append (GTK_BOX (self->chosen), taken_row (self, i));
  gtk_widget_set_visible (self->chosen, self->taken->len > 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take (MoServicePicker *self, const MoService *service, const char *said)
{
  Taken taken = { service ? service->id : 0,
                  service ? NULL : g_strdup (said),
                  g_strdup (service ? service->name : said) };
  g_array_append_val (self->taken, taken);
  mo_service_picker_set_problem (self, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (self->entry);
  show_taken (self);
  show_found (self);
  g_autofree char *words = g_strdup_printf (_ ("%s taken"), taken.name);
  mo_announce (GTK_WIDGET (self), words);
}

/* ---------------------------------------------------------------------- what is offered */

static gboolean
is_taken (MoServicePicker *self, gint64 service)
{
  for (guint i = 0; i < self->taken->len; i++)
    if (g_array_index (self->taken, Taken, i).service == service)
      return TRUE;
  return FALSE;
}

static gboolean
fits (MoServicePicker *self, const MoService *service, const char *fold)
{
  return !service->retired && !is_taken (self, service->id) &&
         (!*fold || (service->fold && strstr (service->fold, fold)));
}

static void
service_clicked (GtkButton *button, MoServicePicker *self)
{
  take (self, g_object_get_data (G_OBJECT (button), "service"), NULL);
}

static void
words_clicked (MoServicePicker *self)
{
  g_autofree char *typed = mo_service_picker_get_typed (self);
  if (*typed)
    take (self, NULL, typed);
}

static GtkWidget *
offer (const char *words, const char *name)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), "mo-add-symbolic");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label (words, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  mo_access_name (button, name);
  return button;
}

static void
offer_service (MoServicePicker *self, MoService *service)
{
  const char *where = service->inside ? _ ("inside") : _ ("outside");
  g_autofree char *words = service->about && *service->about
                               ? g_strdup_printf ("%s: %s", service->name, service->about)
                               : g_strdup_printf ("%s (%s)", service->name, where);
  g_autofree char *name = g_strdup_printf (_ ("Point to %s"), words);
  GtkWidget *button = offer (words, name);
  g_object_set_data_full (G_OBJECT (button),
                          "service",
                          mo_service_ref (service),
                          (GDestroyNotify) mo_service_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (service_clicked), self);
  gtk_box_append (GTK_BOX (self->found), button);
}

static void
show_found (MoServicePicker *self)
{
  g_autofree char *typed = mo_service_picker_get_typed (self);
  g_autofree char *fold = mo_fold (typed);
  guint n = 0;

  empty (self->found);
  for (guint i = 0; self->services && i < self->services->len && n < MOST_FOUND; i++) {
    MoService *service = g_ptr_array_index (self->services, i);
    if (!fits (self, service, fold))
      continue;
    offer_service (self, service);
    n++;
  }
  if (!*typed)
    return;
  g_autofree char *words = g_strdup_printf (_ ("“%s”, in these words"), typed);
  g_autofree char *name = g_strdup_printf (_ ("Point to “%s”, in these words"), typed);
  GtkWidget *button = offer (words, name);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (words_clicked), self);
  gtk_box_append (GTK_BOX (self->found), button);
}

/* Enter: the first one found, else the words. */
static void
entered (MoServicePicker *self)
{
  g_autofree char *typed = mo_service_picker_get_typed (self);
  g_autofree char *fold = mo_fold (typed);
  if (!*typed) {
    GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
    if (root)
      gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
    return;
  }
  for (guint i = 0; self->services && i < self->services->len; i++) {
    MoService *service = g_ptr_array_index (self->services, i);
    if (fits (self, service, fold)) {
      take (self, service, NULL);
      return;
    }
  }
  take (self, NULL, typed);
}

/* ---------------------------------------------------------------------- the object */

void
mo_service_picker_set_services (MoServicePicker *self, GPtrArray *services)
{
  g_clear_pointer (&self->services, g_ptr_array_unref);
  self->services = services ? g_ptr_array_ref (services) : NULL;
  show_found (self);
}

guint
mo_service_picker_get_n (MoServicePicker *self)
{
  return self->taken->len;
}

void
mo_service_picker_get (MoServicePicker *self, guint at, gint64 *service, const char **said)
{
  const Taken *taken = &g_array_index (self->taken, Taken, at);
  *service = taken->service;
  *said = taken->said;
}

char *
mo_service_picker_get_typed (MoServicePicker *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

void
mo_service_picker_clear (MoServicePicker *self)
{
  g_array_set_size (self->taken, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  mo_service_picker_set_problem (self, NULL);
  show_taken (self);
  show_found (self);
}

void
mo_service_picker_set_problem (MoServicePicker *self, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->problem), sentence ? sentence : "");
  gtk_widget_set_visible (self->problem, sentence != NULL);
  mo_access_error (self->entry, sentence ? self->problem : NULL);
}

static gboolean
mo_service_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MO_SERVICE_PICKER (widget)->entry);
}

GtkWidget *
mo_service_picker_new (void)
{
  return g_object_new (MO_TYPE_SERVICE_PICKER, NULL);
}

static void
mo_service_picker_dispose (GObject *object)
{
  MoServicePicker *self = MO_SERVICE_PICKER (object);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  G_OBJECT_CLASS (mo_service_picker_parent_class)->dispose (object);
}

static void
mo_service_picker_finalize (GObject *object)
{
  g_array_unref (MO_SERVICE_PICKER (object)->taken);
  G_OBJECT_CLASS (mo_service_picker_parent_class)->finalize (object);
}

static void
mo_service_picker_class_init (MoServicePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = mo_service_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = mo_service_picker_finalize;
  widget_class->grab_focus = mo_service_picker_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new ("changed",
                                   MO_TYPE_SERVICE_PICKER,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
mo_service_picker_init (MoServicePicker *self)
{
  GtkWidget *heading = label (_ ("Point to (required)"), "mo-strong");

  self->taken = g_array_new (FALSE, FALSE, sizeof (Taken));
  g_array_set_clear_func (self->taken, taken_clear);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->chosen = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->entry = gtk_entry_new ();
  self->found = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->problem = label (NULL, "mo-late");
  gtk_widget_set_visible (self->chosen, FALSE);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Find a service, or write one"));
  mo_access_name (self->entry, _ ("Point to (required)"));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (show_found), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entered), self);
  gtk_box_append (GTK_BOX (self->box), heading);
  gtk_box_append (GTK_BOX (self->box), self->chosen);
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_box_append (GTK_BOX (self->box), self->problem);
  gtk_box_append (GTK_BOX (self->box), self->found);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "mo-picker");
}
