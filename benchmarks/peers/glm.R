# R's glm on the panel that the benchmark wrote: row-major doubles, y first. Prints processor seconds and the coefficients.
arguments <- commandArgs(TRUE)
rows <- as.integer(arguments[2]); columns <- as.integer(arguments[3])
values <- matrix(readBin(arguments[1], "double", rows * (columns + 1)), nrow = rows, byrow = TRUE)
data <- as.data.frame(values)
names(data) <- c("y", paste0("x", seq_len(columns)))
time <- system.time(fit <- glm(y ~ ., binomial(arguments[4]), data))
cat(time[["user.self"]] + time[["sys.self"]], time[["elapsed"]], format(c(coef(fit), logLik(fit)), digits = 15), "\n")
