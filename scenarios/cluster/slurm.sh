#!/usr/bin/env bash
# An experiment as a Slurm job array: one task a shard, and a dependent job that joins them.
#
#   scenarios/cluster/slurm.sh SHARDS SCENARIO [flags of compare]
#
# Called by hand it submits itself twice, as `shard` and as `merge`. Settings come from the environment:
#   FULFILSIM      command that starts the program            (default: fulfilsim)
#   OUT            directory for results, seen by all nodes   (default: reports)
#   RESTARTS_MAX   times a killed shard is put back in line   (default: 5)
#   SBATCH_...     as sbatch knows them: SBATCH_PARTITION, SBATCH_TIMELIMIT, SBATCH_ACCOUNT
#SBATCH --job-name=fulfilsim
#SBATCH --requeue
#SBATCH --open-mode=append
set -uo pipefail

FULFILSIM=${FULFILSIM:-fulfilsim}
OUT=${OUT:-reports}
RESTARTS_MAX=${RESTARTS_MAX:-5}
GOOD=0 USAGE=2 INVALID=4 BUG=70

submit() { # submit SHARDS SCENARIO [flags]
  local shards=$1 array
  mkdir -p "$OUT/slurm"
  export FULFILSIM OUT RESTARTS_MAX
  array=$(sbatch --parsable --array="1-$shards" --output="$OUT/slurm/shard-%a.log" "$0" shard "$@") || return
  sbatch --parsable --dependency="afterok:$array" --kill-on-invalid-dep=yes --output="$OUT/slurm/merge.log" "$0" merge "$shards" >/dev/null || return
  echo "$array"
}

# A shard that was killed goes back in line and goes on from its finished cells; one that would fail again does not.
shard() { # shard SHARDS SCENARIO [flags]
  local number=$SLURM_ARRAY_TASK_ID count=$1 code
  shift
  if compgen -G "$OUT/*.shard-$number-of-$count" >/dev/null; then
    echo "Shard $number/$count is finished."
    return $GOOD
  fi
  $FULFILSIM compare "$@" --shard "$number/$count" --out "$OUT" --jobs "${SLURM_CPUS_ON_NODE:-1}" --resume --quiet
  code=$?
  case $code in
    "$GOOD" | "$USAGE" | "$INVALID" | "$BUG") return $code ;;
  esac
  if [ "${SLURM_RESTART_COUNT:-0}" -lt "$RESTARTS_MAX" ]; then
    echo "Shard $number/$count ended with $code: back in line."
    # Not by the job's own number: that of an array's last task is the array's too.
    scontrol requeue "${SLURM_ARRAY_JOB_ID}_$number"
    sleep 60 # Slurm ends this script now.
  fi
  return $code
}

merge() { # merge SHARDS
  $FULFILSIM merge "$OUT/*.shard-*-of-$1" --out "$OUT"
}

case ${1:-} in
  shard | merge) "$@" ;;
  '' | *[!0-9]* | 0*)
    echo "usage: slurm.sh SHARDS SCENARIO [flags of compare]" >&2
    exit $USAGE
    ;;
  *)
    [ $# -ge 2 ] || { echo "usage: slurm.sh SHARDS SCENARIO [flags of compare]" >&2; exit $USAGE; }
    submit "$@"
    ;;
esac
