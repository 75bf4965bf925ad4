"""After an outage many scheduled runs are due at once, and one does the work of all."""

from __future__ import annotations

from uuid import UUID

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    FlowRunFilter,
    FlowRunFilterDeploymentId,
    FlowRunFilterExpectedStartTime,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import StateType
from prefect.logging import get_run_logger
from prefect.runtime import deployment, flow_run
from prefect.states import Cancelled
from prefect.types import DateTime


def supersede_late_runs() -> None:
    """Cancel the other runs of this run's deployment that are due by now, have not begun and have its parameters."""
    if deployment.id is None:
        return
    due = FlowRunFilter(
        deployment_id=FlowRunFilterDeploymentId(any_=[UUID(str(deployment.id))]),
        state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.SCHEDULED])),
        expected_start_time=FlowRunFilterExpectedStartTime(before_=DateTime.now("UTC")),
    )
    with get_client(sync_client=True) as client:
        parameters = client.read_flow_run(UUID(str(flow_run.id))).parameters
        late = [run for run in client.read_flow_runs(flow_run_filter=due) if run.parameters == parameters]
        for run in late:
            client.set_flow_run_state(run.id, Cancelled(message="a run that began after it was due does its work"))
    if late:
        get_run_logger().info(f"{len(late)} runs that were due meanwhile are cancelled: this one does their work")
