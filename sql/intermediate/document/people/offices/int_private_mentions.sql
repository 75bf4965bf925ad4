{#
  Mentions by an office that speaks for no country: "a former minister", "the analyst", "the head of the company". The
  head of a ministry's department or of a field of government ("director for Asia of the Foreign Ministry") does, the
  president of an association does not.
#}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}
    where role_list is not null or is_plural_role

),

described as (

    select
        mentions.*,
        coalesce(list_transform(role_list, lambda held: held.role), [plural_role]) as roles,
        is_public_body or is_government or organization_id is not null or domain is not null
        or coalesce(is_of_institution, false) as is_institutional,
        coalesce(is_of_body and countries is null and taken_up.mention_no is null, false) as is_of_body,
        coalesce(is_of_company and countries is null, false) or bodies.mention_no is not null as is_private_office,
        coalesce(is_of_seat, false) as is_of_seat,
        coalesce(past_count, 0) as past_count,
    from mentions
    left join {{ ref('int_office_surroundings') }} using (document_key, sentence_no, mention_no)
    left join {{ ref('int_offices_of_bodies') }} as bodies using (document_key, sentence_no, mention_no)
    left join {{ ref('int_bodies_taken_up') }} as taken_up using (document_key, sentence_no, mention_no)

)

select document_key, sentence_no, mention_no, past_count > 0 as is_past,
from described
where
    {# "the prime minister, a former mayor" has an office that is not past #}
    len(list_filter(
        roles, lambda role: role not in ('expert', 'religious_leader', 'executive', 'head_of_state')
        or is_institutional and role = 'executive'
        or (is_institutional or not is_of_body) and role = 'head_of_state'
        or is_of_seat
    )) <= past_count
    or is_private_office and not is_institutional and not is_of_seat
    and roles[1] in ('head_of_state', 'vice_president', 'spokesperson', 'official')
