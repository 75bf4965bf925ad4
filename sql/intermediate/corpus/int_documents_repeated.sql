{# Documents that print again what a longer one, or one as long, has: a wire story in a second paper. #}
with twins as (

    select * from {{ ref('int_document_twins') }}

),

nearest as (

    select document_key, longest_key, shared_count, sentence_count,
    from twins
    qualify row_number() over (partition by document_key order by shared_count desc, longest_key) = 1

),

followed as (

    {# what the longer one repeats itself #}
    select
        nearest.document_key,
        coalesce(third.longest_key, second.longest_key, nearest.longest_key) as original_key,
        nearest.shared_count,
        nearest.sentence_count,
    from nearest
    left join nearest as second on nearest.longest_key = second.document_key
    left join nearest as third on second.longest_key = third.document_key

)

select * from followed
