SELECT json_build_array((SELECT json_build_array(r1.id,json_build_array((SELECT json_agg(json_build_array(r3.id,r3.name,json_build_array((SELECT json_agg(json_build_array(r5.id,r5.name,json_build_array((SELECT json_agg(json_build_array(r7.id,r7.full_name,r7.path,r7.stage,(SELECT json_build_array(r8.full_name,r8.path) FROM (SELECT m.*, c.path, p.full_name, p.birth_date, p.sex
    FROM mentors m JOIN committees c ON c.id = m.committee_id JOIN persons p ON p.id = m.person_id) r8 WHERE r8.id = (
      SELECT a.mentor_id FROM mentor_assignments a JOIN mentors am ON am.id = a.mentor_id JOIN committees ac ON ac.id = am.committee_id
      WHERE a.candidate_id = r7.id AND a.starts_on <= $1::date AND (a.ends_on IS NULL OR a.ends_on >= $2::date)
        AND ((ac.path >= $3 AND ac.path < $4)) ORDER BY a.starts_on, a.id LIMIT 1) LIMIT 1))) FROM ((SELECT l.* FROM (SELECT l.* FROM (SELECT k.*, p.full_name, p.sort_key, p.birth_date, p.residence, p.sex, p.ethnicity, p.religion, p.education, p.qualification,
    p.occupation, p.enterprise_kind, p.youth_union_member, p.community_elder FROM candidates k JOIN persons p ON p.id = k.person_id) l WHERE NOT r5.depth <= 2 AND l.path >= r5.path AND l.path < left(r5.path, -1) || '0' AND ((l.path >= $5 AND l.path < $6)) OFFSET 0) l ORDER BY l.sort_key ASC, l.id ASC
        LIMIT 6 )
        UNION ALL (SELECT l.* FROM (SELECT k.*, p.full_name, p.sort_key, p.birth_date, p.residence, p.sex, p.ethnicity, p.religion, p.education, p.qualification,
    p.occupation, p.enterprise_kind, p.youth_union_member, p.community_elder FROM candidates k JOIN persons p ON p.id = k.person_id) l WHERE r5.depth <= 2 AND l.path >= r5.path AND l.path < left(r5.path, -1) || '0' AND ((l.path >= $7 AND l.path < $8)) ORDER BY l.sort_key ASC, l.id ASC
        LIMIT 6 )) r7), NULL))) FROM (SELECT l.* FROM (SELECT l.* FROM committees l WHERE l.parent_id = r3.id AND l.dissolved_on IS NULL AND ((l.path >= $9 AND l.path < $10)) OFFSET 0) l ORDER BY l.sort_key ASC, l.id ASC
        LIMIT 11 ) r5), NULL))) FROM (SELECT l.* FROM (SELECT l.* FROM committees l WHERE l.parent_id = r1.id AND l.dissolved_on IS NULL AND ((l.path >= $11 AND l.path < $12)) OFFSET 0) l ORDER BY l.sort_key ASC, l.id ASC
        LIMIT 21 ) r3), NULL)) FROM committees r1 WHERE r1.id = $13::uuid AND ((r1.path >= $14 AND r1.path < $15)) LIMIT 1)) AS answer
