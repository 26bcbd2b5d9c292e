"""The enrolment of the post, as a person takes it: at the first start and in Ajustes."""
